import { parseYaml, splitFrontmatter, type Frontmatter, type ParsedYaml } from '../content/frontmatter.ts';
import type { SourceFile } from '../content/read-folder.ts';
import { parseMarkdown, type MarkdownFormat, type ParsedMarkdown } from '../markdown/parse.ts';
import type { Root } from 'mdast';
import { readText } from './encoding.ts';
import { findDeepElements, findDeepNesting, findLongBlock, type LimitBreach } from './limits.ts';
import { placeOf } from './place.ts';

/** A YAML text within a file. */
export interface YamlSource {
  path: string;
  /** Line of the file on which the YAML begins. */
  startLine: number;
  yaml: ParsedYaml;
  breach: LimitBreach | undefined;
}

export interface CollectionSource extends YamlSource {
  id: string;
}

export interface LessonSource {
  path: string;
  collection: string;
  slug: string;
  format: MarkdownFormat;
  bytes: Uint8Array;
  text: string;
  frontmatter: Frontmatter;
  /** Undefined without a closed frontmatter. */
  header: YamlSource | undefined;
  /** Fields of the frontmatter, unchecked; empty when it cannot be read. */
  fields: Readonly<Record<string, unknown>>;
  isDraft: boolean;
  /** Draft or under review; a lesson whose status cannot be read counts as published, so that one slip is one problem. */
  isUnpublished: boolean;
  markdown: ParsedMarkdown;
  /**
   * The tree for checks of the text. Where the MDX syntax is broken it is the tree of plain Markdown, so that
   * the rest of the lesson is checked in the same run; components are then unknown.
   */
  tree: Root | undefined;
  breach: LimitBreach | undefined;
}

/** Everything a content folder holds, read and parsed once for all families of checks and for the pages. */
export interface ContentModel {
  /** Sorted by path. */
  files: readonly SourceFile[];
  /** Texts of lessons and settings by path. */
  texts: ReadonlyMap<string, string>;
  lessons: readonly LessonSource[];
  collections: readonly CollectionSource[];
  site: YamlSource | undefined;
  glossary: YamlSource | undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Files of other places are known by name only. */
const textPlaces: ReadonlySet<string> = new Set(['site', 'glossary', 'collection', 'lesson']);

const unreadYaml: ParsedYaml = { value: undefined, errors: [], position: () => ({ line: 1, column: 1 }) };

/** Over-long texts are reported instead of parsed; a glossary is long by nature. */
function readYaml(path: string, text: string, startLine: number, maySpanBlocks: boolean): YamlSource {
  const breach = maySpanBlocks ? undefined : findLongBlock(text);
  if (breach)
    return { path, startLine, yaml: unreadYaml, breach: { ...breach, line: breach.line + startLine - 1 } };
  return { path, startLine, yaml: parseYaml(text), breach: undefined };
}

function readTree(body: string, format: MarkdownFormat): Pick<LessonSource, 'markdown' | 'tree' | 'breach'> {
  const breach =
    findLongBlock(body) ?? findDeepNesting(body) ?? (format === 'mdx' ? findDeepElements(body) : undefined);
  if (breach) return { markdown: { tree: undefined, errors: [] }, tree: undefined, breach };
  const markdown = parseMarkdown(body, format);
  return { markdown, tree: markdown.tree ?? parseMarkdown(body, 'md').tree, breach };
}

function readLesson({ path, bytes }: SourceFile, text: string): LessonSource | undefined {
  const place = placeOf(path);
  if (place.type !== 'lesson') return undefined;
  const { collection, slug, format } = place;
  const frontmatter = splitFrontmatter(text);
  const { yaml, yamlStartLine, body } = frontmatter;
  const header = yaml === undefined ? undefined : readYaml(path, yaml, yamlStartLine, false);
  const fields = isRecord(header?.yaml.value) ? header.yaml.value : {};
  return {
    path,
    collection,
    slug,
    format,
    bytes,
    text,
    frontmatter,
    header,
    fields,
    isDraft: fields['status'] === 'draft',
    isUnpublished: fields['status'] === 'draft' || fields['status'] === 'review',
    ...readTree(body, format),
  };
}

/** Decodes and parses a content folder. */
export function readContentModel(unsorted: readonly SourceFile[]): ContentModel {
  // Which of two twins is reported must not depend on the order in which a disk lists them.
  const files = [...unsorted].sort((a, b) => (a.path < b.path ? -1 : 1));
  const texts = new Map<string, string>();
  const lessons: LessonSource[] = [];
  const collections: CollectionSource[] = [];
  for (const file of files) {
    const { path, bytes, kind } = file;
    const place = placeOf(path);
    if (kind !== 'file' || !textPlaces.has(place.type)) continue;
    const text = readText(bytes);
    texts.set(path, text);
    if (place.type === 'collection') collections.push({ ...readYaml(path, text, 1, false), id: place.id });
    const lesson = readLesson(file, text);
    if (lesson) lessons.push(lesson);
  }
  const setting = (path: string): YamlSource | undefined => {
    const text = texts.get(path);
    return text === undefined ? undefined : readYaml(path, text, 1, path === 'glossary.yaml');
  };
  return {
    files,
    texts,
    lessons,
    collections,
    site: setting('site.yaml'),
    glossary: setting('glossary.yaml'),
  };
}
