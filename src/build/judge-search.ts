import type { Catalogue, LessonText } from '../search/data.ts';
import { createNormalizer } from '../search/normalize.ts';
import { tokensOf } from '../search/tokens.ts';
import { lessonFile, segmentTexts } from '../search-index/lesson-texts.ts';
import { unpackEngineFile } from '../search-index/pagefind-ids.ts';
import { searchFolder, type ShippedIndex } from '../search-index/shipped-index.ts';
import { tryEngine } from '../search-index/try-engine.ts';
import { contentHash } from '../search-index/wrap.ts';
import type { GateFailure } from './gate.ts';
import type { ExpectedLesson } from './lessons-gate.ts';

export type ExpectedSlug = Pick<ExpectedLesson, 'slug'>;

/** Does something, or notes which file is at fault and gives nothing. */
export type Attempt = <Result>(action: () => Result) => Result | undefined;

/** Short for a text that is compared later. */
export function digest(text: LessonText): string {
  return contentHash(JSON.stringify(text));
}

/** The catalogue names the lessons of the site, each once. */
export function judgeCatalogue({ lessons }: Catalogue, expected: readonly ExpectedSlug[]): GateFailure[] {
  const times = new Map<string, number>(expected.map(({ slug }) => [slug, 0]));
  for (const { slug } of lessons) times.set(slug, (times.get(slug) ?? 1) + 1);
  return [...times]
    .filter(([, count]) => count !== 1)
    .map(([slug, count]) => ({
      file: lessonFile(slug),
      message: count === 0 ? '检索目录里没有这一课' : '检索目录里多出了这一课',
    }));
}

/** What the texts say against what the pages say, by the digests of their texts. */
export function judgeTexts(
  { manifest, json }: ShippedIndex,
  { lessons }: Catalogue,
  pages: ReadonlyMap<string, string>,
  attempt: Attempt,
): GateFailure[] {
  const failures: GateFailure[] = [];
  let number = 0;
  for (const path of manifest.texts) {
    const texts = attempt(() => json(path) as LessonText[]);
    const left = lessons.length - number;
    const count = Math.min(manifest.lessonsPerText, left);
    if (texts && texts.length !== count) {
      const message = `有 ${texts.length} 课的文字，应有 ${count} 课`;
      failures.push({ file: `${searchFolder}/${path}`, message });
    }
    for (const [index, { slug }] of lessons.slice(number, number + count).entries()) {
      const text = texts?.[index];
      const file = lessonFile(slug);
      if (text && digest(text) !== pages.get(file)) {
        failures.push({ file, message: `和 ${searchFolder}/${path} 里的文字不一样` });
      }
    }
    number += count;
  }
  if (number < lessons.length) failures.push({ message: `${lessons.length - number} 课没有检索用的文字` });
  return failures;
}

const pageId = /und_[0-9a-f]{7,}/g;

/** How many indexes know each page. */
function holders(shipped: ShippedIndex, files: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const folder of shipped.manifest.engine.indexes) {
    const start = `${searchFolder}/${folder}/pagefind.`;
    for (const file of files.filter((name) => name.startsWith(start) && name.endsWith('.pf_meta.js'))) {
      const path = file.slice(searchFolder.length + 1);
      const meta = unpackEngineFile({ path, content: shipped.bytes(path) }).toString('latin1');
      for (const id of new Set(meta.match(pageId))) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** Every lesson has a name of its own, which exactly one index knows. */
export function judgeIds(
  shipped: ShippedIndex,
  { lessons }: Catalogue,
  files: readonly string[],
): GateFailure[] {
  const counts = holders(shipped, files);
  const seen = new Set<string>();
  return lessons.flatMap(({ slug, engineId }) => {
    const count = counts.get(engineId) ?? 0;
    const isTwin = seen.has(engineId);
    seen.add(engineId);
    if (count === 1 && !isTwin) return [];
    const why = isTwin ? '另有一课也叫这个' : `有 ${count} 个索引认得它`;
    return [{ file: lessonFile(slug), message: `在检索引擎里叫 ${engineId}，${why}` }];
  });
}

/** Enough to tell one lesson from most others, and few enough for a query. */
const probeWords = 8;
/** Words that the engine keeps as they are. */
const plainWord = /^(?:[a-z0-9]+|[\u3400-\u4dbf\u4e00-\u9fff]+)$/;
/** Lessons to ask for, spread over the site; more with many indexes, because each must answer. */
const fewestProbes = 20;

/** Asks the shipped engine for lessons, as a reader would. */
export async function judgeEngine(
  { manifest, script, bytes, json }: ShippedIndex,
  { lessons }: Catalogue,
): Promise<GateFailure[]> {
  const { engine, folds, lessonsPerText, texts } = manifest;
  const normalizer = createNormalizer(folds);
  const { search } = await tryEngine(script(engine.script), engine.indexes, (path) => bytes(`${path}.js`));
  const step = Math.ceil(texts.length / Math.max(fewestProbes, 2 * engine.indexes.length));
  const failures: GateFailure[] = [];
  for (let number = 0; number < texts.length; number += step) {
    const lesson = lessons[number * lessonsPerText];
    const [text] = json(texts[number] ?? '') as LessonText[];
    if (!lesson || !text) continue;
    const words = segmentTexts(text).flatMap((segment) => tokensOf(normalizer.normalize(segment)));
    const probe = words.filter((word) => plainWord.test(word)).slice(-probeWords);
    if ((await search(probe)).includes(lesson.engineId)) continue;
    failures.push({ file: lessonFile(lesson.slug), message: `检索引擎用“${probe.join(' ')}”找不到这一课` });
  }
  return failures;
}
