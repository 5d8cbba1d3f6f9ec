import { Document, isMap, isScalar, parseDocument, visit, type Node, type Pair, type YAMLMap } from 'yaml';

export type Fields = Readonly<Record<string, unknown>>;

/** A YAML mapping that was read, with where everything stands. */
export interface ReadFields {
  document: Document.Parsed;
  values: Fields;
}

/** Reads a frontmatter; undefined when it is broken or no list of fields. */
export function readFields(yaml: string): ReadFields | undefined {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && (!isMap(document.contents) || document.contents.flow)) return undefined;
  try {
    const values: unknown = document.toJS({ maxAliasCount: 50 }) ?? {};
    return { document, values: values as Fields };
  } catch {
    return undefined;
  }
}

export function findPair(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key) as
    Pair<Node, Node | null> | undefined;
}

function commentsOf({ commentBefore, comment }: Pick<Node, 'commentBefore' | 'comment'>): string[] {
  return [commentBefore ?? '', comment ?? ''].filter((text) => text !== '');
}

/** Every comment in a node, except those before it and at the end of its line. */
export function commentsWithin(node: Node | null): string[] {
  if (node === null) return [];
  const comments: string[] = [];
  visit(node, {
    Node: (_, inner) => {
      if (inner === node) return;
      comments.push(...commentsOf(inner));
    },
  });
  return comments.flatMap((comment) => comment.split('\n'));
}

/** All comments of a YAML text, to see that none was lost. */
export function allComments(document: Document): string[] {
  const comments = commentsOf(document);
  visit(document, {
    Node: (_, node) => {
      comments.push(...commentsOf(node));
    },
  });
  const lines = comments.flatMap((comment) => comment.split('\n'));
  return lines.filter((line) => line !== '').sort();
}

/**
 * One field as YAML lines, without the last line break. Never a block of text, behind which no comment may stand.
 * @param flow lists in brackets
 */
export function writeField(key: string, value: unknown, flow = false): string {
  const document = new Document({});
  document.set(key, document.createNode(value, { flow }));
  const options = { lineWidth: 0, blockQuote: false, flowCollectionPadding: false } as const;
  return document.toString(options).replace(/\n$/, '');
}
