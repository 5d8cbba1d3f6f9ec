import { z } from 'zod';
import { parseYaml, type ParsedYaml } from '../../content/frontmatter.ts';
import { translateYamlError } from '../../check/yaml-errors.ts';

/** Where an essay of a collection begins. */
export interface SplitPoint {
  /** Number of its first line (of its title, where it has one), as the report counts lines. */
  line: number;
  title?: string;
  author?: string;
}

/** A splits file: for all documents of the run, or by file name. */
export interface Splits {
  all: SplitPoint[];
  byFile: ReadonlyMap<string, SplitPoint[]>;
}

const lineNumber = z.int('写整数').min(1, '从 1 数起');
const words = z.string('写文字，像数字的也用引号括起来').trim().min(1, '空着：写上文字，或者整行删掉');

const pointSchema = z.union([
  lineNumber.transform((line): SplitPoint => ({ line })),
  z
    .strictObject({ line: lineNumber, title: words.optional(), author: words.optional() })
    .transform(({ line, title, author }): SplitPoint => {
      const point: SplitPoint = { line };
      if (title !== undefined) point.title = title;
      if (author !== undefined) point.author = author;
      return point;
    }),
]);

const example = '例如 splits: [2, 15, 34]，或者 {文件名: [2, 15, 34]}';

/** What is wrong with one entry, without the alternatives of the schema. */
function entryProblem(entry: unknown): string {
  if (typeof entry === 'number') return `行号 ${entry} 不对：行号是从 1 数起的整数`;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return '每一项写行号，或者写 { line: 行号, title: 题目, author: 作者 }';
  const strange = Object.keys(entry).filter((key) => !['line', 'title', 'author'].includes(key));
  if (strange.length > 0) return `没有“${strange.join('”“')}”这一项，可以用的是 line、title、author`;
  if (!('line' in entry)) return '缺少 line：这一篇从第几行开始';
  if (!lineNumber.safeParse(entry.line).success) return 'line 不对：行号是从 1 数起的整数';
  return 'title 和 author 要写文字，不要空着';
}

type Report = (path: readonly PropertyKey[], what: string) => void;

function readPoints(value: unknown, path: readonly PropertyKey[], report: Report): SplitPoint[] {
  if (!Array.isArray(value)) {
    report(path, '要写成列表，例如 [2, 15, 34]');
    return [];
  }
  if (value.length === 0) report(path, '列表是空的：写上每一篇开始的行号，例如 [2, 15, 34]');
  const points: SplitPoint[] = [];
  for (const [index, entry] of (value as unknown[]).entries()) {
    const parsed = pointSchema.safeParse(entry);
    const before = points.at(-1)?.line ?? 0;
    if (!parsed.success) report([...path, index], entryProblem(entry));
    else if (points.some(({ line }) => line === parsed.data.line))
      report([...path, index], `第 ${parsed.data.line} 行写了两次，删掉一个`);
    else if (parsed.data.line < before)
      report([...path, index], `第 ${parsed.data.line} 行排在第 ${before} 行后面，行号要从小到大`);
    else points.push(parsed.data);
  }
  return points;
}

function positionedReport(file: string, parsed: ParsedYaml, problems: string[]): Report {
  return (path, what) => {
    const { line, column } = parsed.position(path);
    problems.push(`${file}:${line}:${column}：${what}`);
  };
}

/**
 * Reads a splits file, YAML or JSON: `splits: [2, 15, 34]`, or a map from file names to such lists. An entry is a line
 * number or `{ line, title, author }`.
 * @returns one Chinese line for every problem, with its place in the file
 */
export function parseSplits(text: string, file: string): { splits: Splits; problems: string[] } {
  const byFile = new Map<string, SplitPoint[]>();
  const splits: Splits = { all: [], byFile };
  const parsed = parseYaml(text.replace(/^\uFEFF/, ''));
  if (parsed.errors.length > 0) {
    return {
      splits,
      problems: parsed.errors.map((error) => {
        const { what, fix = `检查这一行，${example}。` } = translateYamlError(error);
        return `${file}:${error.line}:${error.column}：${what}。${fix}`;
      }),
    };
  }
  const problems: string[] = [];
  const report = positionedReport(file, parsed, problems);
  const { value } = parsed;
  if (Array.isArray(value)) splits.all = readPoints(value, [], report);
  else if (typeof value !== 'object' || value === null) report([], `分篇文件要写出行号，${example}`);
  else {
    for (const [name, list] of Object.entries(value)) {
      // `splits: { name: [...] }` is as clear as the map alone.
      if (name === 'splits' && typeof list === 'object' && list !== null && !Array.isArray(list)) {
        for (const [inner, points] of Object.entries(list as Record<string, unknown>))
          byFile.set(inner, readPoints(points, [name, inner], report));
      } else if (name === 'splits') splits.all = readPoints(list, [name], report);
      else byFile.set(name, readPoints(list, [name], report));
    }
    if (Object.keys(value).length === 0) report([], `分篇文件是空的，${example}`);
  }
  return { splits, problems };
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Names that no input of the run has. */
export function unmatchedNames({ byFile }: Splits, inputs: ReadonlySet<string>): string[] {
  const names = new Set([...inputs].flatMap((input) => [input, baseName(input)]));
  return [...byFile.keys()].filter((name) => !names.has(name));
}

/** The split points for one input: those under its path or its file name, else those for all. */
export function splitsFor({ all, byFile }: Splits, input: string): readonly SplitPoint[] | undefined {
  const named = byFile.get(input) ?? byFile.get(baseName(input));
  const points = named ?? (all.length > 0 ? all : undefined);
  return points && points.length > 0 ? points : undefined;
}
