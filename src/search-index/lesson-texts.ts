import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFailure } from '../build/failure.ts';
import type { LessonText, Place } from '../search/data.ts';
import { extractText } from './extract.ts';

/** Lets signals and the progress line through while a thousand pages are read. */
const pagesBetweenPauses = 50;

export function lessonFile(slug: string): string {
  return `lessons/${slug}.html`;
}

/**
 * The texts of the built pages of lessons, in their order.
 * @throws BuildFailure when a page has no text that could be found
 */
export async function readLessonTexts(
  root: string,
  slugs: readonly string[],
  signal: AbortSignal,
): Promise<LessonText[]> {
  const texts: LessonText[] = [];
  for (const [index, slug] of slugs.entries()) {
    if (index % pagesBetweenPauses === 0) {
      await new Promise((resume) => setImmediate(resume));
      signal.throwIfAborted();
    }
    const text = extractText(readFileSync(join(root, lessonFile(slug)), 'utf8'));
    if (text.sections.length === 0) {
      throw new BuildFailure(
        `检索索引没有建成：${lessonFile(slug)} 里没有可以检索的文字。请看看课程页的模板里，<article> 还有没有 data-pagefind-body。`,
      );
    }
    texts.push(text);
  }
  return texts;
}

/** The texts of the segments of a lesson, of one place only if it is given. */
export function segmentTexts({ sections }: LessonText, place?: Place): string[] {
  return sections.flatMap(({ segments }) =>
    segments
      .filter((segment) => place === undefined || segment.place === place)
      .map((segment) => segment.text),
  );
}
