import { join, posix } from 'node:path';
import { splitFrontmatter } from '../content/frontmatter.ts';
import { adoptLesson, ownSlug, type OwnLesson } from './adopt-lesson.ts';
import type { PlacedLesson } from './place-lesson.ts';
import { decodeText } from './read/decode.ts';
import { failedResult } from './report/results.ts';
import type { LibraryLesson } from './write/library.ts';
import { commitLessons, reserve, type ImportedDocument, type ImportRun } from './run-state.ts';

function placeOwn(run: ImportRun, input: string, own: OwnLesson): PlacedLesson {
  const { library, overwrite, stamp } = run;
  const { original, text, title, pending } = own;
  const { body } = splitFrontmatter(text);
  const name = posix.basename(input.replaceAll('\\', '/')).replace(/\.mdx?$/i, '');
  const twin = library.lessons.find((lesson) => lesson.text === original || lesson.text === text);
  const isNamesake = (lesson: LibraryLesson): boolean => lesson.slug === name && lesson.path.endsWith('.md');
  const target = twin ?? (overwrite ? library.lessons.find(isNamesake) : undefined);
  const slug = target?.slug ?? ownSlug(name, title, library.takenSlugs);
  const path = target?.path ?? `lessons/${run.collection}/${slug}.md`;
  const aside = target &&
    !twin && {
      path: `import/replaced/${stamp}-${posix.basename(path)}`,
      content: target.bytes,
    };
  return {
    action: twin ? 'unchanged' : target ? 'overwritten' : 'new',
    path,
    slug,
    order: target?.order ?? 0,
    files: twin ? [] : [...(aside ? [aside] : []), { path, content: text, replaces: target !== undefined }],
    text,
    body: body.trim(),
    pending,
    flags: [],
    remark: undefined,
    problem: undefined,
  };
}

/** Imports a file that already is a lesson: its words stay, but for repairs that need no judgement. */
export function importOwnLesson(run: ImportRun, input: string, own: OwnLesson): ImportedDocument {
  const lesson = placeOwn(run, input, own);
  const path = join(run.out, lesson.path);
  reserve(run, own.title, lesson);
  const duplicates = run.index.find(lesson.body).filter((other) => other.with !== path);
  const refused = commitLessons(run, [lesson]);
  if (refused !== undefined) return { result: failedResult(input, refused), rows: [] };
  const field = (name: string): string => {
    const value = own.source[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const { action, pending } = lesson;
  return {
    result: {
      ...failedResult(input, ''),
      status: duplicates.length > 0 ? 'flagged' : 'ok',
      format: 'md',
      encoding: 'utf-8',
      lessons: [
        {
          file: path,
          title: own.title,
          author: field('author'),
          unit: field('unit'),
          date: field('date'),
          outline: own.outline,
          pending,
          action,
        },
      ],
      counts: own.counts,
      changes: own.changes,
      duplicates,
    },
    rows: [],
  };
}

/** The lesson that a file already is; undefined for every other document. */
export function readOwnLesson(bytes: Uint8Array): OwnLesson | undefined {
  const isCandidate = /^(?:\ufeff)?---/.test(new TextDecoder().decode(bytes.subarray(0, 16)));
  const decoded = isCandidate ? decodeText(bytes) : undefined;
  return decoded && 'text' in decoded ? adoptLesson(decoded.text) : undefined;
}
