import { expect, it } from 'vitest';
import { toEs5 } from '../../../src/scripts-bundle/to-es5.ts';

it('turns templates without values into strings', () => {
  expect(toEs5('var a=`x"y`,b=`\\u6A21`;f(`1`)')).toBe('var a="x\\"y",b="\\u6a21";f("1")');
});

it.each([
  'var f=()=>1',
  'let a=1',
  'var s=`${a}`',
  'try{f()}catch{}',
  'var {a}=b',
  'var o={a}',
  'a?.b()',
  'f(...a)',
])('refuses %s', (code) => {
  expect(() => toEs5(code)).toThrow('ES5');
});
