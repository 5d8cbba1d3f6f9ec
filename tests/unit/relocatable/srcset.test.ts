import { expect, it } from 'vitest';
import { rewriteSrcset } from '../../../src/relocatable/srcset.ts';

const upper = (srcset: string) => rewriteSrcset(srcset, (url) => url.toUpperCase());

it.each([
  ['a.png', 'A.PNG'],
  ['a.png 1x, b.png 2x', 'A.PNG 1x, B.PNG 2x'],
  ['a.png, b.png 2x', 'A.PNG, B.PNG 2x'],
  ['a,b.png 1x,c.png 2x', 'A,B.PNG 1x, C.PNG 2x'],
  [' a.png 100w ,\n b.png 200w ', 'A.PNG 100w, B.PNG 200w'],
  ['data:image/png;base64,aa== 1x', 'DATA:IMAGE/PNG;BASE64,AA== 1x'],
  ['', ''],
])('%j', (before, after) => expect(upper(before)).toBe(after));
