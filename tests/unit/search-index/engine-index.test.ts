import { describe, expect, it } from 'vitest';
import type { LessonText } from '../../../src/search/data.ts';
import { createNormalizer } from '../../../src/search/normalize.ts';
import { phraseTokens, tokensOf } from '../../../src/search/tokens.ts';
import { buildEngineIndex, type EngineIndex } from '../../../src/search-index/engine-index.ts';
import { segmentTexts } from '../../../src/search-index/lesson-texts.ts';
import { tryEngine, type TriedEngine } from '../../../src/search-index/try-engine.ts';
import type { SearchFile } from '../../../src/search-index/wrap.ts';
import { pick, repeat, seededRandom } from '../support/random.ts';
import { lessonText } from './lessons.ts';

const normalizer = createNormalizer('');
const { signal } = new AbortController();

interface Built {
  index: EngineIndex;
  files: SearchFile[];
  engine: TriedEngine;
}

async function build(texts: readonly LessonText[]): Promise<Built> {
  const files: SearchFile[] = [];
  const index = await buildEngineIndex('a', texts, normalizer, { write: (file) => files.push(file), signal });
  const code = (path: string) => files.find((file) => file.path === path)?.code ?? '';
  const engine = await tryEngine(code(index.script), index.indexes, (path) =>
    Buffer.from(/","([^"]*)","[0-9a-f]{8}"\);\n$/.exec(code(`${path}.js`))?.[1] ?? '', 'base64'),
  );
  return { index, files, engine };
}

const characters = Array.from('信国之宝民所庇也群众路线八项规定a8');
const random = seededRandom(3);
const sentence = (length: number): string => repeat(length, () => pick(random, characters)).join('');
const texts = repeat(1001, (number) =>
  lessonText(`第${number}课`, sentence(12), `${sentence(3)}，${sentence(3)}`),
);

describe('buildEngineIndex', () => {
  it('finds at least the lessons with all words of a phrase, across several indexes', async () => {
    const { index, engine } = await build(texts);
    expect(index.indexes).toHaveLength(2);
    expect(new Set(index.ids).size).toBe(texts.length);
    const tokens = texts.map(
      (text) => new Set(segmentTexts(text).flatMap((part) => tokensOf(normalizer.normalize(part)))),
    );
    let hits = 0;
    for (const phrase of repeat(60, (number) => sentence(1 + (number % 4)))) {
      const words = phraseTokens(normalizer.normalize(phrase));
      const found = new Set(await engine.search(words));
      const missed = texts.filter((_, number) => {
        const isTrue = words.every((word) => tokens[number]?.has(word));
        if (isTrue) hits++;
        return isTrue && !found.has(index.ids[number] ?? '');
      });
      expect(
        missed.map((text) => segmentTexts(text)),
        phrase,
      ).toEqual([]);
    }
    expect(hits).toBeGreaterThan(1000);
  });

  it('gives the same bytes every time', async () => {
    const some = texts.slice(0, 40);
    const [first, second] = [await build(some), await build(some)];
    expect(second.index).toEqual(first.index);
    expect(second.files).toEqual(first.files);
    expect(first.index).toMatchObject({ version: '1.6.0', words: expect.any(Number) as number });
  });

  it('ships no texts of pages and no user interfaces', async () => {
    const { files, index } = await build(texts.slice(0, 3));
    const kinds = files.map(({ path }) =>
      path
        .replace(index.indexes[0] ?? '', 'index')
        .replace(/und_\w+/, 'und')
        .replace(/\.[0-9a-f]{8}\.js/, '.js'),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      'engine.js',
      'index/index/und.pf_index.js',
      'index/pagefind-entry.json.js',
      'index/pagefind.und.pf_meta.js',
      'index/wasm.unknown.pagefind.js',
    ]);
  });

  it('names a single lesson, and two that say the same', async () => {
    const [one, twins] = [
      await build(texts.slice(0, 1)),
      await build([texts[0], texts[0]].flatMap((text) => text ?? [])),
    ];
    expect(one.index.ids).toHaveLength(1);
    expect(await one.engine.search(['第'])).toEqual(one.index.ids);
    expect(new Set(twins.index.ids).size).toBe(2);
  });
});
