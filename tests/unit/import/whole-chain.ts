import { countCharacters, isWhite } from '../../../src/import/document/line.ts';
import { isRefusal } from '../../../src/import/document/source-document.ts';
import { countLines } from '../../../src/import/document/working-document.ts';
import { checkContent } from '../../../src/check/check.ts';
import type { SourceFile } from '../../../src/content/read-folder.ts';
import { splitFrontmatter } from '../../../src/content/frontmatter.ts';
import { checklistTitle } from '../../../src/lesson/headings.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { adoptLesson } from '../../../src/import/adopt-lesson.ts';
import { placeLesson, type PlaceContext } from '../../../src/import/place-lesson.ts';
import { processDocument } from '../../../src/import/pipeline.ts';
import { readDocument } from '../../../src/import/read/read-document.ts';
import { newCollectionFile } from '../../../src/import/write/collection.ts';
import { nextPlace, readLibrary } from '../../../src/import/write/library.ts';
import type { OutputFile } from '../../../src/import/write/output-file.ts';
import { prepareLines } from '../../../src/import/write/prepare-lines.ts';
import { siteFile } from '../../../src/new/new-site.ts';
import type { Nodes } from 'mdast';

const today = '2026-11-21';

function asSourceFile({ path, content }: OutputFile): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, bytes, kind: 'file', size: bytes.length };
}

/** The words of a Markdown tree; of what is no text (HTML, code, components) none. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Characters in the lesson's own text, counted in the file: the checklist behind it is made of suggestions. */
function charactersInFile(text: string): number {
  const { tree } = parseMarkdown(splitFrontmatter(text).body, 'md');
  const blocks = tree?.children ?? [];
  const end = blocks.findLastIndex((block) => block.type === 'heading' && wordsOf(block) === checklistTitle);
  const notes = blocks.slice(end).filter(({ type }) => type === 'footnoteDefinition');
  return countCharacters([...blocks.slice(0, end), ...notes].map(wordsOf).join(''));
}

/** What the importer put in: its characters come from nowhere. */
function addedCharacters(lines: readonly { text: string; origins: readonly number[] }[]): number {
  return lines.reduce((sum, { text, origins }) => {
    let position = 0;
    for (const character of text) {
      if (!isWhite(character) && origins[position] === -1) sum += 1;
      position += character.length;
    }
    return sum;
  }, 0);
}

/** Everything that is wrong with the import of one document, in the order of the pipeline; none for a refusal. */
export async function faultsOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const read = await readDocument(name, bytes);
  if (isRefusal(read)) return /^[^\n]+。$/.test(read.reason) ? [] : [`reason: ${read.reason}`];
  const faults: string[] = [];
  if (countLines(read.lines) !== read.characters) {
    faults.push(`the reader counts ${read.characters}, its lines hold ${countLines(read.lines)}`);
  }
  if (read.format === 'txt' || read.format === 'md') {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = new TextDecoder(read.encoding).decode(marked ? bytes.subarray(3) : bytes);
    // U+0085 is the end of a line or a broken character: only the reader knows.
    if (!text.includes('\u0085') && countCharacters(text) !== read.characters) {
      faults.push(`the reader counts ${read.characters}, the file holds ${countCharacters(text)}`);
    }
  }
  const { drafts, essays, document, account } = processDocument(read);
  if (account.imbalance !== undefined) faults.push(`balance: ${account.imbalance}`);
  const { counts } = account;
  if (counts.in !== counts.kept + counts.removed + counts.metadata) faults.push(JSON.stringify(counts));
  if (drafts.every(({ lines }) => lines.length === 0)) return faults;

  const library = readLibrary([]);
  const context: PlaceContext = {
    library,
    bases: [],
    earlierFiles: new Map(),
    collection: 'daoru',
    choseCollection: false,
    overwrite: false,
    today,
    stamp: '20261121-093000',
    standing: () => undefined,
  };
  const choice = { id: 'daoru', title: '导入的资料', isNew: true };
  const files: OutputFile[] = [];
  let kept = 0;
  for (const [index, draft] of drafts.entries()) {
    const title = draft.metadata.title ?? '未命名的资料';
    const lesson = placeLesson(
      { draft, title, input: name, essay: essays[index], marks: document.marks, pictures: read.pictures },
      context,
    );
    if (lesson.problem !== undefined) faults.push(`problem: ${lesson.problem}`);
    if (index === 0) {
      const site = siteFile({ folder: 'content', suffix: 'a1b2', today });
      files.push({ path: site.path, content: site.text }, newCollectionFile(choice, library, lesson.slug));
    }
    library.takenSlugs.add(lesson.slug);
    const written = new TextEncoder().encode(lesson.text);
    library.lessons.push({ ...lesson, title, bytes: written, formerSlugs: [], collection: choice.id });
    files.push(...lesson.files);
    kept += charactersInFile(lesson.text) - addedCharacters(prepareLines(draft.lines));
    faults.push(...adoptionFaults(lesson.text));
  }
  if (kept !== counts.kept)
    faults.push(`the files hold ${kept} characters of the source, not ${counts.kept}`);
  if (nextPlace(library, choice.id) !== drafts.length + 1) faults.push('the places of the lessons');
  const content = files.filter(({ path }) => !path.startsWith('import/')).map(asSourceFile);
  const errors = checkContent(content).filter(({ severity }) => severity === 'error');
  return [...faults, ...errors.map(({ kind, file, line, what }) => `check: ${kind} ${file}:${line} ${what}`)];
}

/** A lesson that was imported is a lesson: taking it in again changes nothing. */
function adoptionFaults(text: string): string[] {
  const adopted = adoptLesson(text);
  if (adopted === undefined) return ['adopt: not known as a lesson'];
  const { text: again, changes, counts } = adopted;
  const isSame = again === text && changes.length === 0 && counts.removed === 0;
  return isSame ? [] : [`adopt: ${JSON.stringify(changes)} ${again === text ? '' : 'other text'}`];
}
