import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { textUnits } from '../check/inline-text.ts';
import { walk } from '../check/tree.ts';
import { yamlProse } from '../check/punctuation.ts';
import type { FieldPath } from '../check/values.ts';
import { parseYaml, splitFrontmatter } from '../content/frontmatter.ts';
import { parseMarkdown, type MarkdownFormat } from '../markdown/parse.ts';

/** A piece of prose with the places of its characters in the file. */
export interface Prose {
  text: string;
  /** Undefined for a character that the file spells otherwise. */
  offset(index: number): number | undefined;
}

function scalarAt(contents: Node | null, path: FieldPath): Node | null {
  let current: unknown = contents;
  for (const step of path) {
    if (isMap(current)) current = current.get(String(step), true);
    else if (isSeq(current)) current = current.get(Number(step), true);
    else return null;
  }
  return isScalar(current) ? current : null;
}

/** The strings of a YAML text that the check judges, where they are written without escapes on one line. */
function yamlProseOf(yaml: string, start: number): Prose[] {
  const { value, errors } = parseYaml(yaml);
  if (errors.length > 0) return [];
  const { contents } = parseDocument(yaml, { logLevel: 'error' });
  return yamlProse(value).flatMap(({ path, text }): Prose[] => {
    const scalar = scalarAt(contents, path);
    const [from, to] = scalar?.range ?? [];
    if (from === undefined || to === undefined) return [];
    const first = yaml.slice(from, to).indexOf(text);
    if (first !== -1) return [{ text, offset: (index) => start + from + first + index }];
    const offsets = alignBlock(text, yaml, from, to);
    return offsets ? [{ text, offset: (index) => withStart(offsets[index], start) }] : [];
  });
}

function withStart(offset: number | undefined, start: number): number | undefined {
  return offset === undefined ? undefined : offset + start;
}

/** A string over several lines: the same characters in the same order, only blanks and breaks differ. */
function alignBlock(
  value: string,
  yaml: string,
  from: number,
  to: number,
): (number | undefined)[] | undefined {
  const visible = /\S/;
  let at = from;
  if (/[|>]/.test(yaml[from] ?? '')) at = yaml.indexOf('\n', from) + 1;
  else if (/["']/.test(yaml[from] ?? '')) at += 1;
  const offsets: (number | undefined)[] = [];
  for (const character of value.split('')) {
    if (!visible.test(character)) {
      offsets.push(undefined);
      continue;
    }
    while (at < to && !visible.test(yaml[at] ?? '')) at += 1;
    if (yaml[at] !== character) return undefined;
    offsets.push(at);
    at += 1;
  }
  return offsets;
}

/** Attributes that name files and addresses. */
const technicalAttributes = new Set(['file', 'id', 'class', 'src', 'href', 'address', 'poster']);

/** Where `name="value"` stands in an opening tag, when it stands there once and without escapes. */
function findAttribute(opening: string, name: string, value: string): number | undefined {
  const found = [...opening.matchAll(/([\w-]+)\s*=\s*(["'])/g)].flatMap(
    ({ 0: whole, 1: own, 2: quote, index }) => {
      const at = index + whole.length;
      return own === name && opening.startsWith(value + (quote ?? ''), at) ? [at] : [];
    },
  );
  return found.length === 1 ? found[0] : undefined;
}

function attributeProse(body: string, format: MarkdownFormat): Prose[] {
  const { tree } = parseMarkdown(body, format);
  if (!tree) return [];
  return [...walk(tree)].flatMap(({ node }): Prose[] => {
    const start = node.position?.start.offset ?? 0;
    const attributes =
      node.type === 'containerDirective' || node.type === 'leafDirective'
        ? Object.entries(node.attributes ?? {})
        : node.type === 'mdxJsxFlowElement'
          ? node.attributes.flatMap((attribute) =>
              'name' in attribute ? [[attribute.name, attribute.value] as const] : [],
            )
          : [];
    const [firstChild] = 'children' in node ? node.children : [];
    const opening = body.slice(start, firstChild?.position?.start.offset ?? node.position?.end.offset);
    return attributes.flatMap(([name, value]): Prose[] => {
      if (typeof value !== 'string' || technicalAttributes.has(name)) return [];
      const at = findAttribute(opening, name, value);
      return at === undefined ? [] : [{ text: value, offset: (index) => start + at + index }];
    });
  });
}

function bodyProse(body: string, format: MarkdownFormat): Prose[] {
  const { tree } = parseMarkdown(body, format);
  return tree ? [...textUnits(tree, body), ...attributeProse(body, format)] : [];
}

/**
 * All prose of a file in which the check looks at punctuation. Offsets are those of the file.
 * @param text with LF at the ends of lines
 */
export function proseOf(text: string, format: MarkdownFormat | 'yaml'): Prose[] {
  if (format === 'yaml') return yamlProseOf(text, 0);
  const { yaml, body } = splitFrontmatter(text);
  // The body has a blank line for every line of the frontmatter.
  const shift = text.length - body.length;
  return [
    ...(yaml === undefined ? [] : yamlProseOf(yaml, text.indexOf('\n') + 1)),
    ...bodyProse(body, format).map(({ text: words, offset }) => ({
      text: words,
      offset: (index: number) => withStart(offset(index), shift),
    })),
  ];
}
