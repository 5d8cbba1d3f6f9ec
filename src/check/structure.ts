import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ContentModel, LessonSource } from './content-model.ts';
import { checkTasks } from './tasks.ts';
import type { ProblemKind } from './kinds.ts';
import { fileStart, type Finding } from './problem.ts';
import { positionAt } from './text-position.ts';
import { startOf, walk } from './tree.ts';

type StructureFinding = Omit<Finding, 'file'>;

const checklistTitle = '学习清单';
const emptyRoot: Root = { type: 'root', children: [] };
/** Sections that frame a lesson and do not count as its parts. */
const framingTitles = new Set([checklistTitle, '结语']);

function titleOf(heading: Heading): string {
  return toString(heading).trim();
}

function at(node: Nodes, kind: ProblemKind, what: string, fix?: string): StructureFinding {
  const { line, column } = startOf(node);
  return { line, column, kind, what, fix };
}

const chineseNumber = '[一二三四五六七八九十百]+';
const typedNumber = new RegExp(
  `^(?:${chineseNumber}\\s*[、.．]|[（(](?:${chineseNumber}|\\d+)[）)]|第(?:${chineseNumber}|\\d+)[章节讲课][、：:\\s　]|\\d+\\s*[、．)）]|\\d+\\.(?!\\d))`,
);

function checkHeading(heading: Heading, previousDepth: number): StructureFinding[] {
  const title = titleOf(heading);
  const found: StructureFinding[] = [];
  if (title === '') found.push(at(heading, 'empty-heading', '标题没有字'));
  const number = typedNumber.exec(title)?.[0];
  if (number) found.push(at(heading, 'typed-numbering', `标题里手写了编号“${number.trim()}”`));
  if (heading.depth === 1) found.push(at(heading, 'typed-h1', `“${title}”是一级标题`));
  else if (heading.depth > previousDepth + 1) {
    const [marks, expected] = ['#'.repeat(heading.depth), '#'.repeat(previousDepth + 1)];
    const before = previousDepth === 1 ? '前面还没有 ## 标题' : `上一级是 ${'#'.repeat(previousDepth)}`;
    found.push(at(heading, 'heading-jump', `“${title}”用了 ${marks}，${before}`, `改成 ${expected}。`));
  }
  return found;
}

/** Repeated titles below the same parent. */
function checkRepeats(headings: readonly Heading[]): StructureFinding[] {
  const open: Heading[] = [];
  const firsts = new Map<Heading | undefined, Map<string, Heading>>();
  return headings.flatMap((heading) => {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1);
    open.push(heading);
    const siblings = firsts.get(parent) ?? new Map<string, Heading>();
    firsts.set(parent, siblings);
    const title = titleOf(heading);
    const first = siblings.get(title);
    if (!first) siblings.set(title, heading);
    if (!first || title === '') return [];
    return [at(heading, 'duplicate-heading', `“${title}”与第 ${startOf(first).line} 行的标题相同`)];
  });
}

function isContent(node: RootContent): boolean {
  return node.type !== 'definition' && node.type !== 'footnoteDefinition' && node.type !== 'html';
}

/** Headings directly followed by the next of the same or a higher level. */
function checkEmptySections(content: readonly RootContent[]): StructureFinding[] {
  return content.flatMap((node, index) => {
    if (node.type !== 'heading' || titleOf(node) === '' || titleOf(node) === checklistTitle) return [];
    const next = content[index + 1];
    if (next && (next.type !== 'heading' || next.depth > node.depth)) return [];
    return [at(node, 'empty-section', `“${titleOf(node)}”下面没有内容`)];
  });
}

function checkOpening(content: readonly RootContent[]): StructureFinding[] {
  const first = content[0];
  if (!first) return [{ ...fileStart, kind: 'no-opening', what: '没有正文' }];
  if (first.type !== 'heading' || first.depth === 1) return [];
  return [at(first, 'no-opening', `“${titleOf(first)}”之前没有引入的文字`)];
}

/** The page draws the discussion questions itself, and one checklist. */
function checkReserved(headings: readonly Heading[]): StructureFinding[] {
  const sections = headings.filter(({ depth }) => depth === 2);
  const [, ...more] = sections.filter((heading) => titleOf(heading) === checklistTitle);
  return [
    ...sections
      .filter((heading) => titleOf(heading) === '讨论题')
      .map((heading) => at(heading, 'reserved-heading', '正文里写了 ## 讨论题')),
    ...more.map((heading) => at(heading, 'reserved-heading', `## ${checklistTitle} 写了不止一份`)),
  ];
}

/** `##学习清单`, which is no heading. */
const gluedChecklist = new RegExp(`^[#＃]{2,6}[\\s　]*${checklistTitle}[ \\t]*$`, 'm');

function checkChecklist(
  content: readonly RootContent[],
  headings: readonly Heading[],
  body: string,
): StructureFinding[] {
  const heading = headings.find(
    (candidate) => candidate.depth === 2 && titleOf(candidate) === checklistTitle,
  );
  if (!heading) {
    const glued = gluedChecklist.exec(body);
    if (glued) {
      const fix = `“${glued[0].trim()}”还不是标题：# 用半角，后面空一格，写成 ## ${checklistTitle}。`;
      return [
        { ...positionAt(body, glued.index), kind: 'no-checklist', what: `没有 ## ${checklistTitle}`, fix },
      ];
    }
    const similar = headings.find((candidate) => titleOf(candidate).includes('清单') && candidate.depth <= 3);
    const fix = similar && `把“${titleOf(similar)}”改成 ## ${checklistTitle}。`;
    const { line, column } = startOf(similar ?? content.at(-1) ?? emptyRoot);
    return [{ line, column, kind: 'no-checklist', what: `没有 ## ${checklistTitle}`, fix }];
  }
  const start = content.indexOf(heading);
  const next = content.findIndex(
    (node, index) => index > start && node.type === 'heading' && node.depth <= 2,
  );
  const section = content.slice(start + 1, next === -1 ? undefined : next);
  const found: StructureFinding[] = [];
  if (!hasTask(section))
    found.push(at(heading, 'empty-checklist', `## ${checklistTitle} 下面没有一项可以打勾`));
  if (next !== -1) {
    const after = content[next] as Heading;
    found.push(at(heading, 'checklist-not-last', `## ${checklistTitle} 后面还有“${titleOf(after)}”`));
  }
  return found;
}

function hasTask(section: readonly RootContent[]): boolean {
  for (const { node } of walk({ type: 'root', children: [...section] })) {
    if (node.type === 'listItem' && typeof node.checked === 'boolean') return true;
  }
  return false;
}

function checkNestedHeadings(tree: Root): StructureFinding[] {
  const found: StructureFinding[] = [];
  for (const { node, parent } of walk(tree)) {
    if (node.type !== 'heading' || parent?.node.type === 'root') continue;
    found.push(at(node, 'nested-heading', `“${titleOf(node)}”写在组件、引用或列表里`));
  }
  return found;
}

function checkFootnotes(tree: Root, body: string): StructureFinding[] {
  const used = new Set<string>();
  const found: StructureFinding[] = [];
  for (const { node } of walk(tree)) {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if (node.type !== 'text') continue;
    // A mark without its note stays text.
    for (const { 0: mark, index } of node.value.matchAll(/\[\^[^\]\s]+\]/g)) {
      const place = positionAt(body, (node.position?.start.offset ?? 0) + index);
      found.push({ ...place, kind: 'undefined-footnote', what: `脚注 ${mark} 没有内容` });
    }
  }
  for (const { node } of walk(tree)) {
    if (node.type !== 'footnoteDefinition' || used.has(node.identifier)) continue;
    found.push(at(node, 'unused-footnote', `脚注 [^${node.label ?? node.identifier}] 没有被引用`));
  }
  return found;
}

function checkLesson({ tree, frontmatter }: LessonSource): StructureFinding[] {
  if (!tree) return [];
  const content = tree.children.filter(isContent);
  const headings = content.filter((node) => node.type === 'heading');
  const sections = headings.filter((heading) => heading.depth === 2 && !framingTitles.has(titleOf(heading)));
  const noSection: StructureFinding = { ...fileStart, kind: 'no-section', what: '没有一个 ## 小节' };
  return [
    ...checkOpening(content),
    ...(sections.length === 0 ? [noSection] : []),
    ...headings.flatMap((heading, i) => checkHeading(heading, headings[i - 1]?.depth ?? 1)),
    ...checkRepeats(headings),
    ...checkEmptySections(content),
    ...checkChecklist(content, headings, frontmatter.body),
    ...checkReserved(headings),
    ...checkNestedHeadings(tree),
    ...checkFootnotes(tree, frontmatter.body),
    ...checkTasks(tree),
  ];
}

/** Sections, headings, checklists and footnotes of every lesson. */
export function checkStructure({ lessons }: ContentModel): Finding[] {
  return lessons.flatMap((lesson) =>
    checkLesson(lesson).map((finding) => ({ file: lesson.path, ...finding })),
  );
}
