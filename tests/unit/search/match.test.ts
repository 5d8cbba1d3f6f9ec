import { describe, expect, it } from 'vitest';
import { findAllHits } from '../../../src/search/match.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { phraseTokens, tokensOf } from '../../../src/search/tokens.ts';
import { forEachSeed } from '../support/random.ts';
import { normalizer, randomText } from './texts.ts';

/** What a query finds in a text, as it stands there. */
function found(query: string, text: string): string[] {
  const normalized = normalizer.normalize(text);
  const phrases = parseQuery(query, normalizer).include.flatMap((term) => term.phrases);
  return findAllHits(normalized, phrases).map(({ start, end }) => normalized.slice(start, end));
}

describe('findAllHits', () => {
  it.each([
    ['信于民', '立信于民，取信于民', ['信于民', '信于民']],
    ['部干', '干部、干部', []],
    ['众群', '群众，群众', []],
    ['8项', '共38项，另有8项', ['8项']],
    ['8项', '共有八项', ['八项']],
    ['8项', '共有三十八项', []],
    ['八项', '共有8 项', ['8项']],
    ['八项', '共有38项', []],
    ['八项', '共有三十八项', ['八项']],
    ['5', '3.5和5.3和5', ['5']],
    ['5%', '占5%', ['5%']],
    ['5%', '占5分', []],
    ['2014', '增加到38。2014年', ['2014']],
    ['2012年', '1．2012年', ['2012年']],
    ['2016年', '①2016年', ['2016年']],
    ['三个八项', '三个8项', ['三个8项']],
    ['中央8项规定第1条', '中央八项规定第1条', ['中央八项规定第1条']],
    ['3.5和5项', '3.5和五项', ['3.5和五项']],
    ['隨著', '隨著', ['隨著']],
    ['随著', '随着', ['随着']],
    ['乾净', '干净', ['干净']],
    ['着', '著作', []],
    ['"《论语》"', '论语和《论语》', ['<论语>']],
    ['C++', 'C和C++', ['c++']],
    ['🎉', '开会🎉', ['🎉']],
    ['表扬了基层干部', '表扬了👍基层干部', ['表扬了👍基层干部']],
    ['page', 'Pagefind page', ['page']],
    ['2014', '2014年、20145', ['2014']],
    ['周婷', '周　婷', ['周婷']],
    ['群众', '群眾', ['群众']],
    ['群眾', '群众', ['群众']],
    ['三分决策七分执行', '三分决策、七分执行', ['三分决策、七分执行']],
    ['三分决策，七分执行', '三分决策、七分执行', ['三分决策、七分执行']],
    ['八项规定精神', '“八项规定”精神', ['八项规定"精神']],
    ['五个要', '五个“要”', ['五个"要']],
    ['快缓动静', '快、缓、动、静四个字', ['快、缓、动、静']],
    ['决策七分', '三分决策，七分执行', []],
    ['要一', '五个“要”一', []],
    ['"五个要"', '五个“要”', []],
    ['工作2014年06', '工作2014年06', ['工作2014年06']],
    ['信', '信信信', ['信', '信', '信']],
  ])('%s in %s → %j', (query, text, expected) => {
    expect(found(query, text)).toEqual(expected);
  });

  it('finds every piece of Chinese text again', () => {
    forEachSeed(1500, (random) => {
      const text = normalizer.normalize(randomText(random, 30));
      const runs = text.match(/[\u4e00-\u9fff]+/g) ?? [];
      for (const run of runs) {
        const start = Math.floor(random() * run.length);
        const piece = run.slice(start, start + 1 + Math.floor(random() * 8));
        expect({ text, piece, found: found(piece, text).length > 0 }).toEqual({ text, piece, found: true });
      }
    });
  });
});

describe('tokens', () => {
  it('are characters, pairs and whole words', () => {
    expect(tokensOf('立信,8项page')).toEqual(['立', '信', '立信', '8', '项', 'page']);
    expect(tokensOf('决策,七分')).toContain('策七');
    expect(phraseTokens('信于民')).toEqual(['信于', '于民']);
    expect(phraseTokens('密切联系群众')).toEqual(['密切', '联系', '群众']);
    expect(phraseTokens('信')).toEqual(['信']);
    expect(phraseTokens('8项规定')).toEqual(['8', '项规', '规定']);
  });

  it('of a phrase are all among those of every text in which it is found', () => {
    forEachSeed(3000, (random) => {
      const text = normalizer.normalize(randomText(random, 40));
      const start = Math.floor(random() * text.length);
      const query = text.slice(start, start + 1 + Math.floor(random() * 12));
      const tokens = new Set(tokensOf(text));
      for (const { phrases } of parseQuery(query, normalizer).include) {
        for (const phrase of phrases) {
          if (findAllHits(text, [phrase]).length === 0) continue;
          const missing = phraseTokens(phrase.text).filter((token) => !tokens.has(token));
          expect({ text, phrase: phrase.text, missing }).toEqual({ text, phrase: phrase.text, missing: [] });
        }
      }
    });
  });
});
