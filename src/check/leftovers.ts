import type { Nodes, Text } from 'mdast';
import type { MarkdownFormat } from '../markdown/parse.ts';
import type { ContentModel, LessonSource } from './content-model.ts';
import type { Finding } from './problem.ts';
import { positionAt } from './text-position.ts';
import { walk, type Visit } from './tree.ts';

interface Leftover {
  /** Offset in the piece of the source. */
  index: number;
  what: string;
  fix: string;
}

const componentExamples: Readonly<Record<MarkdownFormat, string>> = {
  md: '组件在 .md 里以 :::case{title="……"} 这样的一行开头，以 ::: 一行结束，冒号用半角，后面不空格',
  mdx: '组件在 .mdx 里写成 <Case title="……"> 和 </Case>',
};

/** Marks that mean something only at the start of a line. */
function inLine(line: string, format: MarkdownFormat): Omit<Leftover, 'index'> | undefined {
  const [, marks, title] = /^([#＃]{2,6})(?![#＃])[\s　]*(.*)/.exec(line) ?? [];
  if (marks !== undefined && title !== undefined) {
    const fix = `# 用半角，后面空一格：“${'#'.repeat(marks.length)} ${title.trim()}”。`;
    return { what: `“${line.trim().slice(0, 30)}”没有成为标题`, fix };
  }
  const [, fence, rest] = /^([:：]{3,})\s*(.*)/.exec(line) ?? [];
  if (fence !== undefined) {
    const advice = componentExamples[format];
    if (rest === '') return { what: `这一行“${fence}”没有结束任何组件`, fix: `删掉它。${advice}。` };
    return { what: `“${line.trim().slice(0, 30)}”没有成为组件`, fix: `${advice}。` };
  }
  // Boxes with a space inside are found by tasks.ts.
  const [, item] = /^[-*+－–—]\s*(?:\[[xX　]?\]|［[ xX　]?］|【[ xX　]?】)\s*(.*)/.exec(line) ?? [];
  if (item === undefined || line.includes('[ ]')) return undefined;
  return {
    what: `“${line.trim().slice(0, 30)}”没有成为可以打勾的方框`,
    fix: `短横线后面空一格，方括号里一个空格，方括号后面空一格：“- [ ] ${item.trim()}”。`,
  };
}

/** A link or its end, when emphasis or another mark cuts it off; undefined footnotes are found elsewhere. */
const unmadeLink = /(?:(?<!\\)\[(?!\^)([^[\]\n]*))?(?<!\\|\[\^[^\]\n]{0,40})\][(（]([^\s()（），。；]*)/g;

/** Marks that may stand anywhere; a backslash before them says that they are meant as text. */
function anywhere(source: string): Leftover[] {
  const found = [...source.matchAll(unmadeLink)].map(
    ({ 0: written, 1: text, 2: address, index }): Leftover => ({
      index,
      what: `“${written.slice(0, 40)}”没有成为链接`,
      fix: `方括号和圆括号都用半角，成对，地址里不空格：[${text || '文字'}](${address || '地址'})。确实要显示方括号，写成 \\[。`,
    }),
  );
  // Longer runs hide figures (138****1234).
  const [bold] = source.matchAll(/(?<![\\*])\*{2,3}(?!\*)/g);
  if (bold) {
    found.push({
      index: bold.index,
      what: `“${source.slice(Math.max(0, bold.index - 6), bold.index + 8).replaceAll('\n', ' ')}”里的 ** 没有成为加粗`,
      fix: '加粗的前后各写两个星号，星号和文字之间不空格：**走访**。确实要显示星号，写成 \\*\\*。',
    });
  }
  return found;
}

/** True when nothing but marks of quotations and lists stands before the node in its line. */
function beginsLine(node: Text, parent: Nodes, before: string): boolean {
  return ('children' in parent && parent.children[0] === node) || /(?:^|\n)[\s>]*$/.test(before);
}

/** An address that links itself may hold any mark. */
function isAddress(node: Nodes, body: string): boolean {
  return node.type === 'link' && body[node.position?.start.offset ?? 0] !== '[';
}

function inText(node: Text, parent: Nodes, { frontmatter, format }: LessonSource): Leftover[] {
  if (isAddress(parent, frontmatter.body)) return [];
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  // The source and not the value: it still has the backslashes.
  const source = frontmatter.body.slice(start, end);
  const found = anywhere(source);
  if (parent.type === 'paragraph') {
    const before = frontmatter.body.slice(Math.max(0, start - 200), start);
    let index = 0;
    for (const [number, line] of source.split('\n').entries()) {
      const text = line.replace(/^[\s>]*/, '');
      const leftover = number > 0 || beginsLine(node, parent, before) ? inLine(text, format) : undefined;
      if (leftover) found.push({ index: index + line.length - text.length, ...leftover });
      index += line.length + 1;
    }
  }
  return found.map((leftover) => ({ ...leftover, index: leftover.index + start }));
}

/** In .mdx, `:::case` is reported as a component of the other format, and its end with it. */
const directive = /^:::\s*[\p{L}-]+/mu;

function checkLesson(lesson: LessonSource): Finding[] {
  const { tree, frontmatter, path, format } = lesson;
  if (!tree) return [];
  const texts = [...walk(tree)].filter(
    (visit): visit is Visit & { node: Text } => visit.node.type === 'text',
  );
  const hasDirectives = format === 'mdx' && texts.some(({ node }) => directive.test(node.value));
  return texts
    .flatMap(({ node, parent }) => (parent && node.position ? inText(node, parent.node, lesson) : []))
    .filter(({ index }) => !(hasDirectives && frontmatter.body.startsWith(':::', index)))
    .map(({ index, what, fix }) => ({
      file: path,
      ...positionAt(frontmatter.body, index),
      kind: 'leftover-markup',
      what,
      fix,
    }));
}

/** Markdown that was meant to be a heading, a link, bold, a component or a box, but stayed text. */
export function checkLeftovers({ lessons }: ContentModel): Finding[] {
  return lessons.flatMap(checkLesson);
}
