import type { Nodes, Root } from 'mdast';
import { isRecord } from '../check/content-model.ts';
import { walk } from '../check/tree.ts';
import { parseYaml, splitFrontmatter } from '../content/frontmatter.ts';
import { parseMarkdown, type MarkdownFormat } from '../markdown/parse.ts';

/** What a repair may change in a piece of prose; everything else must come out as it was. */
export type Normalise = (text: string) => string;

/** Attributes and values that are no prose. */
function technical(node: Nodes, normalise: Normalise): string {
  const { type } = node;
  const own: unknown[] = [type];
  if ('depth' in node) own.push(node.depth);
  if ('url' in node) own.push(node.url);
  if ('checked' in node) own.push(node.checked);
  if ('identifier' in node) own.push(node.identifier);
  if ('alt' in node) own.push(normalise(node.alt ?? ''));
  if ('title' in node) own.push(normalise(node.title ?? ''));
  if ('name' in node) own.push(node.name);
  if ('value' in node) own.push(node.value);
  if (type === 'containerDirective' || type === 'leafDirective') {
    own.push(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, normalise(value ?? '')]));
  } else if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') {
    own.push(
      node.attributes.map((attribute) =>
        'name' in attribute && typeof attribute.value === 'string'
          ? [attribute.name, normalise(attribute.value)]
          : [attribute.type, attribute.value],
      ),
    );
  }
  return JSON.stringify(own);
}

function treeSkeleton(tree: Root, body: string, normalise: Normalise): string {
  const parts: string[] = [];
  for (const { node, parent } of walk(tree)) {
    // `中:文` is text for authors and turns into text for the parser, too, once the colon is wide.
    if (parent?.node.type === 'textDirective') continue;
    if (node.type === 'text') parts.push(normalise(node.value));
    else if (node.type === 'textDirective')
      parts.push(normalise(body.slice(node.position?.start.offset, node.position?.end.offset)));
    else parts.push(`\u0001${technical(node, normalise)}\u0001`);
  }
  return parts.join('');
}

function yamlSkeleton(value: unknown, normalise: Normalise): unknown {
  if (typeof value === 'string') return normalise(value);
  if (Array.isArray(value)) return value.map((item: unknown) => yamlSkeleton(item, normalise));
  if (!isRecord(value)) return value ?? null;
  return Object.entries(value).map(([key, item]) => [normalise(key), yamlSkeleton(item, normalise)]);
}

/**
 * What a file means to the programs that read it, with its prose normalised. Two texts with the same skeleton have
 * the same structure, addresses, code and fields. Undefined when the file cannot be parsed.
 */
export function skeletonOf(
  text: string,
  format: MarkdownFormat | 'yaml',
  normalise: Normalise,
): string | undefined {
  const { yaml, body } = format === 'yaml' ? { yaml: text, body: '' } : splitFrontmatter(text);
  const header = parseYaml(yaml ?? '');
  const fields = JSON.stringify(header.errors.length > 0 ? 'broken' : yamlSkeleton(header.value, normalise));
  if (format === 'yaml') return fields;
  const { tree } = parseMarkdown(body, format);
  return tree && `${fields}\n${treeSkeleton(tree, body, normalise)}`;
}
