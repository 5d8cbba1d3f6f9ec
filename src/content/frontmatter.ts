import { isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';

export interface Position {
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
}

export interface TextError extends Position {
  /** The parser's own words, in English. */
  message: string;
  /** The parser's name for this kind of error, where it has one. */
  code?: string;
}

export interface Frontmatter {
  /** Undefined when the file does not begin with a closed `---` block. */
  yaml: string | undefined;
  /** Line of the file on which the YAML text begins. */
  yamlStartLine: number;
  /** The text after the block, with as many blank lines in front, so that line numbers stay the file's. */
  body: string;
}

/** Separates the YAML block from the Markdown text without changing a line number. */
export function splitFrontmatter(text: string): Frontmatter {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const end = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---') : -1;
  if (end === -1) return { yaml: undefined, yamlStartLine: 1, body: lines.join('\n') };
  const blank = Array.from({ length: end + 1 }, () => '');
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlStartLine: 2,
    body: [...blank, ...lines.slice(end + 1)].join('\n'),
  };
}

export interface ParsedYaml {
  value: unknown;
  errors: TextError[];
  /** Where the value at a path stands in the YAML text; the nearest existing parent when it is missing. */
  position(path: readonly PropertyKey[]): Position;
}

/** The key node (so that messages point at the name) or the item node at a path. */
function findNode(document: Document, path: readonly PropertyKey[]): Node | null {
  let current: unknown = document.contents;
  let found: Node | null = null;
  for (const step of path) {
    if (isMap(current)) {
      const pair = current.items.find((item) => String((item.key as { value?: unknown } | null)?.value) === String(step));
      if (!pair) break;
      found = pair.key as Node;
      current = pair.value;
    } else if (isSeq(current)) {
      const item = current.items[Number(step)];
      if (!item) break;
      found = item as Node;
      current = item;
    } else break;
  }
  return found;
}

/**
 * Parses YAML 1.2 with positions. Dates stay strings (the core schema knows no timestamps) and aliases are
 * limited, so that a bomb of references ends in an error instead of filling the memory.
 */
export function parseYaml(text: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const errors: TextError[] = document.errors.map((error) => ({ message: error.message, code: error.code, ...at(error.pos[0]) }));
  let value: unknown;
  if (errors.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 50 });
    } catch (error) {
      errors.push({ message: (error as Error).message, line: 1, column: 1 });
    }
  }
  return {
    value,
    errors,
    position: (path) => at(findNode(document, path)?.range?.[0] ?? 0),
  };
}
