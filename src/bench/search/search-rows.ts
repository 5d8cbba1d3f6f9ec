import { parts, type Part, type Weight } from './loaded-parts.ts';
import type { FirstCost, SearchCost } from './measure-search.ts';
import { commonQuery } from './timed-queries.ts';

type Row = [title: string, value: (cost: SearchCost) => string];

const unknown = '–';
const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} KB`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const milliseconds = (time: number): string => `${time.toFixed(0)} ms`;
const weight = ({ gzip, bytes, files }: Weight): string =>
  files === 0 ? unknown : `${kilobytes(gzip)}（${kilobytes(bytes)}，${files} 个文件）`;

function total({ weights }: FirstCost): Weight {
  const sum = (of: keyof Weight): number => parts.reduce((all, part) => all + weights[part][of], 0);
  return { files: sum('files'), bytes: sum('bytes'), gzip: sum('gzip') };
}

function firstRows(what: string, costOf: (cost: SearchCost) => FirstCost, shown: readonly Part[]): Row[] {
  const row = (title: string, value: (first: FirstCost) => string): Row => [
    title,
    (cost) => value(costOf(cost)),
  ];
  return [
    row(`第一次就查${what}，结果出来前取的`, (first) => weight(total(first))),
    ...shown.map((part) => row(`　${part}`, ({ weights }) => weight(weights[part]))),
    row('　从打开网页到第一个结果（HTTP）', ({ http }) => milliseconds(http.firstResult)),
    row('　从打开网页到全部查完（HTTP）', ({ http }) => milliseconds(http.allResults)),
    row('　从打开网页到第一个结果（双击）', ({ file }) => milliseconds(file.firstResult)),
    row('　从打开网页到全部查完（双击）', ({ file }) => milliseconds(file.allResults)),
  ];
}

const rows: readonly Row[] = [
  ...firstRows('一课的标题', ({ title }) => title, parts),
  ...firstRows(`“${commonQuery}”`, ({ common }) => common, ['索引', '课文']),
  ['以后每次查完，中位数（HTTP）', ({ median }) => milliseconds(median.http)],
  ['以后每次查完，中位数（双击）', ({ median }) => milliseconds(median.file)],
  ['能查到的字数', ({ characters }) => characters.toLocaleString('en')],
  ['search/ 大小', ({ indexBytes }) => megabytes(indexBytes)],
  ['search/ 大小，每千字', ({ indexBytes, characters }) => kilobytes((indexBytes / characters) * 1000)],
  ['建立检索索引用时', ({ step }) => (step ? `${step.seconds.toFixed(1)} 秒` : unknown)],
  [
    '这一步的内存峰值（全部进程）',
    ({ step }) => (step?.peakMemory === undefined ? unknown : megabytes(step.peakMemory)),
  ],
];

/** What search costs at several sizes, a column each; sizes after gzip, in brackets as they lie on the disk. */
export function searchCells(costs: readonly SearchCost[]): string[][] {
  return [
    ['搜索：压缩后（没有压缩）', ...costs.map(({ lessons }) => `${lessons} 课`)],
    ...rows.map(([title, value]) => [title, ...costs.map(value)]),
  ];
}
