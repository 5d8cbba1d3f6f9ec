import type { Parent, Root, RootContent, Text } from 'mdast';
import 'mdast-util-directive';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import { type ComponentNode, literalAttributes } from './component-node.ts';

function directiveAttributes(attributes: Record<string, string | null | undefined> | null | undefined) {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']));
}

function component(name: string, attributes: Record<string, string>, children: unknown[]): ComponentNode {
  return { type: 'lessonComponent', name, attributes, children: children as RootContent[] };
}

/**
 * A text directive is never meant: `比例3:case` or `10:am` must stay what the author typed.
 * The text comes back from the source because the tree no longer knows how it was written.
 */
function sourceText(node: RootContent, source: string): Text {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { type: 'text', value: source.slice(start, end) };
}

/** The text of `{"文字"}`, the only expression that is no code; undefined for every other one. */
function literalText({ data }: MdxFlowExpression | MdxTextExpression): string | undefined {
  const statement = data?.estree?.body[0];
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  if (expression.type === 'TemplateLiteral') {
    return expression.expressions.length === 0
      ? (expression.quasis[0]?.value.cooked ?? undefined)
      : undefined;
  }
  return expression.type === 'Literal' && typeof expression.value === 'string' ? expression.value : undefined;
}

/** Code is never run and never shown: imports, exports and expressions other than a literal leave nothing. */
function convertExpression(node: MdxFlowExpression | MdxTextExpression): RootContent[] {
  const value = literalText(node);
  if (value === undefined) return [];
  const text: Text = { type: 'text', value };
  return [node.type === 'mdxFlowExpression' ? { type: 'paragraph', children: [text] } : text];
}

function convert(node: RootContent, source: string): RootContent[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return convertExpression(node);
    case 'mdxjsEsm':
      return [];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [component(node.name ?? '', literalAttributes(node.attributes), node.children)];
    case 'containerDirective':
    case 'leafDirective':
      return [component(node.name, directiveAttributes(node.attributes), node.children)];
    case 'textDirective':
      return [sourceText(node, source)];
    default:
      return [node];
  }
}

function convertChildren(parent: Parent, source: string): void {
  parent.children = parent.children.flatMap((child) => convert(child, source));
  for (const child of parent.children) if ('children' in child) convertChildren(child, source);
}

/** Turns JSX elements and directives into one kind of node, so that .mdx and .md are drawn alike. */
export function remarkComponents(source: string) {
  return (tree: Root): void => convertChildren(tree, source);
}
