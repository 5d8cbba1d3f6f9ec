import { expect, it } from 'vitest';
import { inReadingOrder } from '../../../../src/browser/selfcheck/reading-order.ts';

it('lists what people read before what only the pages read, by their paths', () => {
  const paths = [
    'assets/a.js',
    'search/1.js',
    'xueku-build.json',
    'attachments/a.png',
    'lessons/b.html',
    'lessons/a.html',
    'tags/a.html',
    'collections/a.html',
    'index.html',
  ];
  expect(inReadingOrder(paths, (path) => path)).toEqual([
    'lessons/a.html',
    'lessons/b.html',
    'collections/a.html',
    'index.html',
    'tags/a.html',
    'attachments/a.png',
    'xueku-build.json',
    'assets/a.js',
    'search/1.js',
  ]);
});
