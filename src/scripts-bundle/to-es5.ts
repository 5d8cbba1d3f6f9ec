import { parseAst } from 'rolldown/parseAst';

interface SyntaxNode {
  type: string;
  start: number;
  end: number;
}

interface TemplateLiteral extends SyntaxNode {
  expressions: unknown[];
  quasis: { value: { cooked: string } }[];
}

const newSyntax = [
  'ArrowFunctionExpression',
  'AwaitExpression',
  'ChainExpression',
  'ClassDeclaration',
  'ClassExpression',
  'ForOfStatement',
  'ObjectPattern',
  'ArrayPattern',
  'RestElement',
  'SpreadElement',
  'TaggedTemplateExpression',
];

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* walk(value);
}

function isNew(node: SyntaxNode): boolean {
  if (node.type === 'TemplateLiteral') return (node as TemplateLiteral).expressions.length > 0;
  if (node.type === 'VariableDeclaration') return 'kind' in node && node.kind !== 'var';
  if (node.type === 'CatchClause') return 'param' in node && node.param === null;
  if (node.type === 'Property')
    return 'shorthand' in node && 'computed' in node && Boolean(node.shorthand || node.computed);
  return newSyntax.includes(node.type);
}

function escapeNonAscii(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Minifiers write every string as a template. Turns those back into plain strings, so that code written in ES5
 * stays ES5: one syntax error and an old IE kernel would not even load the notice that is meant for it.
 * @throws when the code has syntax that ES5 lacks
 */
export function toEs5(code: string): string {
  const nodes = [...walk(parseAst(code))];
  const offender = nodes.find(isNew);
  if (offender) {
    const found = code.slice(offender.start, offender.end);
    throw new Error(`head.ts 只能用 ES5 语法，出现了 ${offender.type}：${found}`);
  }
  return nodes
    .filter((node): node is TemplateLiteral => node.type === 'TemplateLiteral')
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, quasis }) => {
      const string = escapeNonAscii(JSON.stringify(quasis[0]?.value.cooked ?? ''));
      return text.slice(0, start) + string + text.slice(end);
    }, code);
}
