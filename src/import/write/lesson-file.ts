import { checklistTitle } from '../../lesson/headings.ts';
import { placeholder, suggestionMark } from '../../lesson/placeholder.ts';
import { countCharacters } from '../../lesson/reading-time.ts';
import type { LessonDraft } from '../document/lesson-draft.ts';
import { countLines, type Mark } from '../document/working-document.ts';
import { writeFrontmatter } from './frontmatter.ts';
import { writeMarkdown } from './lesson-markdown.ts';
import { lessonTree } from './lesson-tree.ts';
import { prepareLines } from './prepare-lines.ts';

export interface LessonFileOptions {
  title: string;
  order: number;
  /** Today as 2026-11-21. */
  today: string;
  marks: readonly Mark[];
  /** Address of a picture in the lesson, by the name that lines use. */
  pictures: ReadonlyMap<string, string>;
}

export interface LessonFile {
  text: string;
  /** Frontmatter fields that are still 待补. */
  pending: string[];
  /** Why the file must not be written; undefined when it says what the draft says. */
  problem: string | undefined;
}

/** Suggestions hold words of the document, which must not become Markdown either. */
function checklist(items: readonly string[]): string {
  const suggestions = items.map((item) => `${suggestionMark}${item.replace(/\s+/g, ' ').trim()}`);
  const listed =
    suggestions.length > 0 ? suggestions : [`${placeholder}：写能做到、能打勾的事，例如“走访三户居民”`];
  return writeMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: checklistTitle }] },
      {
        type: 'list',
        spread: false,
        children: listed.map((value) => ({
          type: 'listItem',
          checked: false,
          spread: false,
          children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
        })),
      },
    ],
  }).markdown;
}

/** The `.md` file of a lesson draft. What it will read like was read back before this returns. */
export function lessonFile(draft: LessonDraft, options: LessonFileOptions): LessonFile {
  const { title, order, today, marks, pictures } = options;
  const lines = prepareLines(draft.lines);
  const body = writeMarkdown(lessonTree(lines, marks, pictures));
  const characters = lines.reduce((sum, { text }) => sum + countCharacters(text), 0);
  const { yaml, pending } = writeFrontmatter({
    metadata: draft.metadata,
    title,
    order,
    characters,
    discussion: draft.suggestions.discussion,
    today,
  });
  const missing = countLines(lines) - body.characters;
  const problem =
    body.problem ?? (missing === 0 ? undefined : `写出的课文少了 ${missing} 个字，请把文件交给维护的人`);
  const text = `---\n${yaml}---\n\n${body.markdown}\n${checklist(draft.suggestions.checklist)}`;
  return { text, pending, problem };
}
