import type { SourceDocument } from '../document/source-document.ts';

export interface ForeignFrontmatter {
  /** How many lines of the file it takes, with both fences. */
  lines: number;
  properties: SourceDocument['properties'];
}

const longest = 200;
const fences = new Map([
  ['---', /^(?:---|\.\.\.)$/],
  ['+++', /^\+\+\+$/],
]);
const entry = /^([\p{L}_][\p{L}\p{N}_.-]*)[ \t]*(?::(?=\s|$)|=)[ \t]*(.*)$/u;
/** Items, further lines of a value, comments, tables of TOML. */
const continuation = /^(?:[ \t]+\S|-[ \t]|#|\[.*\]$|[\]}])/;

type Property = keyof SourceDocument['properties'];

const propertyNames = new Map<string, Property>([
  ['title', 'title'],
  ['标题', 'title'],
  ['author', 'author'],
  ['authors', 'author'],
  ['作者', 'author'],
  ['date', 'date'],
  ['日期', 'date'],
  ['publisher', 'publisher'],
  ['source', 'publisher'],
  ['来源', 'publisher'],
]);

function cleanValue(value: string): string {
  return value
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
}

function readProperties(lines: readonly string[]): SourceDocument['properties'] {
  const properties: SourceDocument['properties'] = {};
  for (const line of lines) {
    const [, key = '', value = ''] = entry.exec(line) ?? [];
    const name = propertyNames.get(key.toLowerCase());
    const text = cleanValue(value);
    if (name === undefined || properties[name] !== undefined) continue;
    // A block scalar or a list begins on the next line: too seldom to be worth a parser.
    if (/^[|>&*!{]/.test(text) || text === '') continue;
    properties[name] = name === 'date' ? (/^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? text) : text;
  }
  return properties;
}

/**
 * The settings of Jekyll, Hugo, Hexo, Obsidian or 语雀 at the top of a file. A rule of dashes above a text is none:
 * every line must look like a setting, and there must be one.
 */
export function findFrontmatter(lines: readonly string[]): ForeignFrontmatter | undefined {
  const close = fences.get(lines[0]?.trimEnd() ?? '');
  if (!close) return undefined;
  const end = lines.slice(1, longest).findIndex((line) => close.test(line.trimEnd()));
  const inside = lines.slice(1, end + 1);
  const isSetting = (line: string): boolean =>
    line.trim() === '' || entry.test(line) || continuation.test(line);
  if (end === -1 || !inside.some((line) => entry.test(line)) || !inside.every(isSetting)) return undefined;
  return { lines: end + 2, properties: readProperties(inside) };
}
