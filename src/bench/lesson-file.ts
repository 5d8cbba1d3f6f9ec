import { stringify } from 'yaml';
import type { BenchLesson, BenchLibrary, Block } from './model.ts';

type Component = Extract<Block, { type: 'case' | 'classic' | 'method' | 'speaker-notes' }>;

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

export function tableText(rows: readonly [string, string][]): string {
  return [['什么事', '怎么办'], ['---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

export function taskText(items: readonly string[]): string {
  return list(items.map((item) => `[ ] ${item}`));
}

function attributesOf(block: Component): string {
  if (block.type === 'case') return `title="${block.title}" kind="${block.kind}"`;
  if (block.type === 'classic') return `work="${block.work}"`;
  return block.type === 'method' ? `name="${block.name}"` : '';
}

function contentOf(block: Component): string {
  if (block.type === 'case') return block.paragraphs.join('\n\n');
  return block.type === 'method' ? list(block.items) : block.text;
}

const jsxNames = { case: 'Case', classic: 'Classic', method: 'Method', 'speaker-notes': 'SpeakerNotes' };

function componentText(block: Component, format: 'md' | 'mdx'): string {
  const attributes = attributesOf(block);
  if (format === 'md') return `:::${block.type}${attributes && `{${attributes}}`}\n${contentOf(block)}\n:::`;
  const name = jsxNames[block.type];
  return `<${name}${attributes && ` ${attributes}`}>\n\n${contentOf(block)}\n\n</${name}>`;
}

function blockText(block: Block, lesson: BenchLesson, lessons: readonly BenchLesson[]): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${block.title}`;
    case 'paragraph':
      return block.text;
    case 'tasks':
      return taskText(block.items);
    case 'table':
      return tableText(block.rows);
    case 'footnote':
      return `[^${block.id}]: ${block.text}`;
    case 'see-also': {
      const other = lessons[block.lesson] ?? lesson;
      return `另见[${other.data.title}](../${other.collection}/${other.slug}.${other.format})。`;
    }
    default:
      return componentText(block, lesson.format);
  }
}

function lessonText(lesson: BenchLesson, lessons: readonly BenchLesson[]): string {
  const blocks = lesson.blocks.map((block) => blockText(block, lesson, lessons));
  return `---\n${stringify(lesson.data, { lineWidth: 0 })}---\n\n${blocks.join('\n\n')}\n`;
}

/** A 学库 content folder, path → text. */
export function contentFiles({ site, collections, glossary, lessons }: BenchLibrary): Map<string, string> {
  return new Map([
    ['site.yaml', stringify(site)],
    ['glossary.yaml', stringify(glossary, { lineWidth: 0 })],
    ...collections.map(
      ({ id, data }) => [`collections/${id}.yaml`, stringify(data, { lineWidth: 0 })] as const,
    ),
    ...lessons.map(
      (lesson) =>
        [
          `lessons/${lesson.collection}/${lesson.slug}.${lesson.format}`,
          lessonText(lesson, lessons),
        ] as const,
    ),
  ]);
}
