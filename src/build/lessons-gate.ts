import { attributeOf } from '../relocatable/references.ts';
import type { Gate, GateFailure } from './gate.ts';

export interface ExpectedLesson {
  slug: string;
  /** First 16 hexadecimal digits of the SHA-256 of the source file's bytes. */
  sourceHash: string;
  /** Path of the source below the content folder. */
  source: string;
  /** Chinese characters of the text, without frontmatter and attributes. */
  characters: number;
}

interface BuiltLesson {
  file: string;
  slug: string;
  sourceHash: string;
  characters: number;
}

/** The page shows the whole text and more; a page with less than this share of it has lost something. */
const leastShare = 0.9;

/** Parts of an article that hold frontmatter, related lessons and the like, not the lesson's text. */
const surroundings = new Set(['header', 'footer', 'nav']);

const chinese = /\p{Script=Han}/gu;

/** Number of Chinese characters in a text. */
export function countChinese(text: string): number {
  return text.match(chinese)?.length ?? 0;
}

function compare(expected: ExpectedLesson, built: readonly BuiltLesson[]): GateFailure[] {
  const { slug, source } = expected;
  const [lesson, twin] = built;
  if (!lesson) return [{ file: `lessons/${slug}.html`, message: `没有生成，它来自 ${source}` }];
  if (twin) return [{ file: twin.file, message: `与 ${lesson.file} 是同一课（${slug}），只能有一页` }];
  const { file } = lesson;
  if (file !== `lessons/${slug}.html`) return [{ file, message: `页面里是 ${slug} 这一课，文件名对不上` }];
  if (lesson.sourceHash !== expected.sourceHash) {
    return [
      { file, message: `不是由现在的 ${source} 生成的（${lesson.sourceHash} ≠ ${expected.sourceHash}）` },
    ];
  }
  if (lesson.characters < expected.characters * leastShare) {
    const message = `正文只有 ${lesson.characters} 字，而 ${source} 有 ${expected.characters} 字，丢了内容`;
    return [{ file, message }];
  }
  return [];
}

/** The lessons that went in came out, each from its present source, and no others. */
export function createLessonsGate(expected: readonly ExpectedLesson[]): Gate {
  const built: BuiltLesson[] = [];
  return {
    title: '课程一课不少、一课不多、内容对得上',
    readPage(page) {
      let lesson: BuiltLesson | undefined;
      let depth = 0;
      let outsideText = 0;
      return {
        startTag(tag) {
          if (surroundings.has(tag.name)) outsideText++;
          if (tag.name !== 'article') return;
          if (depth > 0) depth++;
          const slug = attributeOf(tag, 'data-lesson');
          if (slug === undefined) return;
          depth = 1;
          const sourceHash = attributeOf(tag, 'data-source-hash') ?? '';
          lesson = { file: page.file, slug, sourceHash, characters: 0 };
          built.push(lesson);
        },
        endTag(name) {
          if (surroundings.has(name)) outsideText--;
          if (name === 'article' && depth > 0) depth--;
        },
        text(start, end) {
          if (lesson && depth > 0 && outsideText === 0)
            lesson.characters += countChinese(page.html.slice(start, end));
        },
      };
    },
    judge() {
      const bySlug = new Map<string, BuiltLesson[]>(expected.map(({ slug }) => [slug, []]));
      const surplus = built.filter((lesson) => !bySlug.get(lesson.slug)?.push(lesson));
      return [
        ...expected.flatMap((lesson) => compare(lesson, bySlug.get(lesson.slug) ?? [])),
        ...surplus.map(({ file, slug }) => ({
          file,
          message: `课程 ${slug} 不该发布（没有这一课，或还是草稿）`,
        })),
      ];
    },
  };
}
