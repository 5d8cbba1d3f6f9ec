import { describe, expect, it } from 'vitest';
import { refreshTarget, rewriteRefresh } from '../../../src/relocatable/meta-refresh.ts';

describe('meta refresh', () => {
  it.each([
    ['0; url=/a.html', '/a.html'],
    ["5;URL='/a b.html'", '/a b.html'],
    ['0,/a.html', '/a.html'],
    ['30', undefined],
  ])('reads %j', (content, target) => expect(refreshTarget(content)).toBe(target));

  it('replaces only the address, whatever signs the new one has', () => {
    expect(rewriteRefresh("0; url='/a.html'", '../$1.html')).toBe("0; url='../$1.html'");
  });
});
