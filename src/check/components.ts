import type { Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { TextError } from '../content/frontmatter.ts';
import type { LessonComponent } from '../lesson-components/component.ts';
import { lessonComponents } from '../lesson-components/registry.ts';
import { checkAttributes, checkMedia } from './component-attributes.ts';
import type { ContentModel, LessonSource } from './content-model.ts';
import { attachmentPaths } from './links.ts';
import { translateMdxError } from './mdx-errors.ts';
import { nearMiss } from './near-miss.ts';
import { fileStart, type Finding } from './problem.ts';
import { isStringLiteral } from './string-literal.ts';
import { startOf, walk, type Visit } from './tree.ts';

export type ComponentFinding = Omit<Finding, 'file'>;
type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type Directive = ContainerDirective | LeafDirective | TextDirective;

function finding(node: Nodes, kind: Finding['kind'], what: string, fix?: string): ComponentFinding {
  const { line, column } = startOf(node);
  return { line, column, kind, what, fix };
}

function unknown(
  node: Nodes,
  written: string,
  name: string,
  names: readonly string[],
  spell: (name: string) => string,
) {
  const meant = nearMiss(name, names);
  const fix = meant ? `是不是 ${spell(meant)}？` : `可以用的组件：${names.map(spell).join('、')}。`;
  return finding(node, 'unknown-component', `没有 ${written} 这个组件`, fix);
}

function checkJsx(node: JsxElement): ComponentFinding[] {
  const { name } = node;
  if (name === null) return [finding(node, 'raw-html', '写了空标签 <>')];
  const component = lessonComponents.find((candidate) => candidate.name === name);
  if (component) return [...checkJsxForm(node, component), ...checkJsxAttributes(node, component)];
  if (name.toLowerCase() === 'script') return [finding(node, 'script', '写了 <script>')];
  const names = lessonComponents.map((candidate) => candidate.name);
  const sameName = names.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  // A small letter makes it an HTML tag.
  if (/^[a-z]/.test(name) && !sameName) return [finding(node, 'raw-html', `写了 HTML 标签 <${name}>`)];
  return [unknown(node, `<${name}>`, name, names, (meant) => `<${meant}>`)];
}

function checkJsxForm(node: JsxElement, { name }: LessonComponent): ComponentFinding[] {
  if (node.type === 'mdxJsxFlowElement') return [];
  return [finding(node, 'component-form', `<${name}> 和文字写在了同一行`)];
}

function checkJsxAttributes(node: JsxElement, component: LessonComponent): ComponentFinding[] {
  const values: Record<string, string> = {};
  const expressions: ComponentFinding[] = [];
  for (const attribute of node.attributes) {
    const at = attribute.position?.start ?? startOf(node);
    const place = { line: at.line, column: at.column, kind: 'expression' } as const;
    const fix = '写成 title="……"，用半角双引号，不用花括号。';
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      expressions.push({ ...place, what: `<${component.name}> 的属性用了 {…}`, fix });
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      expressions.push({ ...place, what: `属性 ${attribute.name} 的值用了花括号`, fix });
      // Counted as given, so that the same attribute is not called missing as well.
      values[attribute.name] = attribute.value.value;
    } else values[attribute.name] = attribute.value ?? '';
  }
  const positions = new Map(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && attribute.position
        ? [[attribute.name, attribute.position.start] as const]
        : [],
    ),
  );
  const at = (name: string) => positions.get(name) ?? startOf(node);
  const skipped = new Set(expressions.length > 0 ? Object.keys(values) : []);
  const label = `<${component.name}>`;
  return [
    ...expressions,
    ...checkAttributes(component, values, label, at)
      .filter(({ attribute }) => !skipped.has(attribute))
      .map(({ found }) => found),
  ];
}

/** The line that closes a container directive; without it the rest of the lesson lies inside. */
const closingFence = /^\s*:{3,}\s*$/;

/** Asks the node's own text: the line after it may close the component around it. */
function isClosed(node: ContainerDirective, { frontmatter }: LessonSource): boolean {
  const lines = frontmatter.body.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
  return lines.length > 1 && closingFence.test((lines.at(-1) ?? '').replace(/^[\s>]*/, ''));
}

function colons(node: ContainerDirective, { frontmatter }: LessonSource): string {
  return /^:+/.exec(frontmatter.body.slice(node.position?.start.offset))?.[0] ?? ':::';
}

function checkClosing(node: ContainerDirective, above: Visit | undefined, source: LessonSource) {
  if (isClosed(node, source)) return [];
  let outer = above;
  while (outer && outer.node.type !== 'containerDirective') outer = outer.parent;
  const around = outer?.node.type === 'containerDirective' ? outer.node : undefined;
  const marks = around && colons(around, source);
  if (!around || !marks || !isClosed(around, source) || marks.length > colons(node, source).length)
    return [finding(node, 'unclosed-component', `:::${node.name} 没有结束的 :::`)];
  // The outer component takes the only closing line, so that it swallows the inner one.
  const inner = `第 ${startOf(node).line} 行的 :::${node.name}`;
  const what = `:::${around.name} 没有在${inner} 之前结束`;
  const fix = `在${inner} 上面补一行 :::；如果要把它放在里面，外层开头和结尾都多写一个冒号（${marks}:${around.name}），里外各有结束的一行。`;
  return [finding(around, 'unclosed-component', what, fix)];
}

function checkDirective(node: Directive, above: Visit | undefined, source: LessonSource): ComponentFinding[] {
  const component = lessonComponents.find(({ directive }) => directive === node.name);
  if (node.type === 'textDirective') {
    // `中:文` is text; only the name of a component shows that one was meant.
    const isMeant = component && (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0);
    return isMeant ? [finding(node, 'component-form', `:${node.name} 只有一个冒号，又和文字写在一行`)] : [];
  }
  const mark = node.type === 'leafDirective' ? '::' : ':::';
  const found = node.type === 'containerDirective' ? checkClosing(node, above, source) : [];
  if (!component) {
    const names = lessonComponents.map(({ directive }) => directive);
    return [...found, unknown(node, `${mark}${node.name}`, node.name, names, (meant) => `:::${meant}`)];
  }
  const label = `:::${component.directive}`;
  const values = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  );
  return [
    ...found,
    ...checkAttributes(component, values, label, () => startOf(node)).map((result) => result.found),
  ];
}

const jsxInMarkdown = /^<\/?([A-Z]\w*)/;

/** Comments and nothing else; each ends at the first mark that ends it for a browser. */
const onlyComments = /^(?:<!--(?!-?>)(?:(?!--!?>)[\s\S])*-->\s*)+$/;

function checkHtml(node: Nodes & { value: string }): ComponentFinding[] {
  if (onlyComments.test(node.value)) return [];
  if (/<script/i.test(node.value)) return [finding(node, 'script', '写了 <script>')];
  const name = jsxInMarkdown.exec(node.value)?.[1];
  const component = lessonComponents.find((candidate) => candidate.name === name);
  if (component) {
    const fix = `在 .md 里写成 :::${component.directive}{…} 和 :::，或者把文件改成 .mdx。`;
    return [finding(node, 'component-form', `.md 里写了 <${component.name}>`, fix)];
  }
  const [tag = '<'] = /<\/?[a-z][^\s/>]*/i.exec(node.value) ?? /^<[^\s>]*/.exec(node.value) ?? [];
  return [finding(node, 'raw-html', `写了 HTML 标签 ${tag}>`)];
}

/** Directives in an .mdx file stay text. */
function checkDirectiveText({ node, parent }: Visit, { format }: LessonSource): ComponentFinding[] {
  if (format !== 'mdx' || node.type !== 'text' || parent?.node.type !== 'paragraph') return [];
  const mark = /^:::\s*[\p{L}-]+/mu.exec(node.value)?.[0];
  if (mark === undefined) return [];
  return [
    finding(
      node,
      'component-form',
      `.mdx 里写了 ${mark}`,
      '在 .mdx 里写成 <Case …> 和 </Case>，或者把文件改成 .md。',
    ),
  ];
}

function checkNode(visit: Visit, lesson: LessonSource): ComponentFinding[] {
  const { node } = visit;
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkJsx(node);
    case 'containerDirective':
    case 'leafDirective':
    case 'textDirective':
      return checkDirective(node, visit.parent, lesson);
    case 'mdxjsEsm':
      return [finding(node, 'import-export', `“${node.value.split('\n')[0]?.slice(0, 40) ?? ''}”是程序`)];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isStringLiteral(node.value)
        ? []
        : [finding(node, 'expression', `写了 {${node.value.trim().slice(0, 30)}}`)];
    case 'html':
      return checkHtml(node);
    default:
      return checkDirectiveText(visit, lesson);
  }
}

function checkLesson(lesson: LessonSource, attachments: ReadonlySet<string>): ComponentFinding[] {
  const { markdown, breach, frontmatter } = lesson;
  if (breach) return [{ line: breach.line, column: 1, kind: breach.kind, what: breach.what }];
  const { tree } = markdown;
  if (!tree) return markdown.errors.map((error) => syntaxProblem(error, frontmatter.body));
  const found: ComponentFinding[] = [];
  for (const visit of walk(tree)) {
    found.push(...checkNode(visit, lesson), ...checkMedia(visit.node, attachments));
  }
  return found;
}

function syntaxProblem(error: TextError, body: string): ComponentFinding {
  // The parser notices a missing closing tag at the end, but names the place of the opening one.
  const [, opened] = /\((\d+:\d+)-\d+:\d+\)/.exec(error.message) ?? [];
  const [line = error.line, column = error.column] = opened?.split(':').map(Number) ?? [];
  const isInText = line <= body.split('\n').length;
  return { ...(isInText ? { line, column } : fileStart), kind: 'mdx-syntax', ...translateMdxError(error) };
}

/** Components, and everything in a lesson that would be code. */
export function checkComponents(model: ContentModel): Finding[] {
  const attachments = attachmentPaths(model);
  return model.lessons.flatMap((lesson) =>
    checkLesson(lesson, attachments).map((found) => ({ file: lesson.path, ...found })),
  );
}
