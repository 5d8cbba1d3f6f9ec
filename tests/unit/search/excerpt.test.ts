import { describe, expect, it } from 'vitest';
import { excerptOf, type Excerpt } from '../../../src/search/excerpt.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { forEachSeed } from '../support/random.ts';
import { normalizer, randomText } from './texts.ts';

function excerpt(query: string, text: string, width?: number): Excerpt {
  const phrases = parseQuery(query, normalizer).include.flatMap((term) => term.phrases);
  return excerptOf(text, phrases, normalizer, width);
}
const shown = ({ pieces }: Excerpt): string =>
  pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

const text = '第一句说的是别的事。第二句讲立信于民。第三句也讲取信于民，还讲监督。第四句又是别的事。';

describe('excerptOf', () => {
  it('quotes whole sentences round the hits and marks every hit', () => {
    const found = excerpt('信于民', text, 30);
    expect(shown(found)).toBe('第二句讲立[信于民]。第三句也讲取[信于民]，还讲监督。');
    expect(found).toMatchObject({ cutStart: true, cutEnd: true });
  });

  it('marks the text as it is written, blanks and traditional characters included', () => {
    expect(shown(excerpt('周婷', '主讲人：周　婷 。'))).toBe('主讲人：[周　婷] 。');
    expect(shown(excerpt('群众', '相信群眾。'))).toBe('相信[群眾]。');
  });

  it('begins at the beginning where nothing is found', () => {
    expect(excerpt('孝敬', text, 12)).toMatchObject({ cutStart: false, cutEnd: true });
  });

  it('cuts a sentence of 1,500 characters round its hit', () => {
    const long = excerpt('立信', `${'甲'.repeat(800)}立信${'乙'.repeat(700)}`);
    expect(shown(long)).toMatch(/^甲+\[立信\]乙+$/);
    expect(shown(long).length).toBeLessThan(120);
  });

  it('is text and nothing but text', () => {
    expect(excerpt('img', '<img src=x onerror=alert(1)>').pieces).toEqual([
      { text: '<', isHit: false },
      { text: 'img', isHit: true },
      { text: ' src=x onerror=alert(1)>', isHit: false },
    ]);
  });

  it('always is an unchanged part of the text, on whole characters', () => {
    forEachSeed(2000, (random) => {
      const source = randomText(random, 60);
      const query = randomText(random, 4);
      const { pieces } = excerpt(query, source, 12);
      const quoted = pieces.map((piece) => piece.text).join('');
      expect(source).toContain(quoted);
      for (const piece of pieces) {
        const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
        expect({ source, query, text: piece.text, cut: halves.test(piece.text) }).toMatchObject({
          cut: false,
        });
      }
    });
  });
});
