import type { CommandUsage } from './measure.ts';
import type { SiteSize } from './site-size.ts';

/** What one contestant needed, and what came out. */
export interface Result {
  name: string;
  usage: CommandUsage;
  site: SiteSize;
}

export interface Row {
  title: string;
  /** Undefined where it cannot be measured. */
  value: (result: Result) => number | undefined;
  format: (value: number) => string;
}

const seconds = (value: number): string => `${value.toFixed(1)} 秒`;
const count = (value: number): string => value.toLocaleString('en');
const megabytes = (value: number): string => `${count(Math.round(value / 1e6))} MB`;
const kilobytes = (value: number): string => `${(value / 1e3).toFixed(1)} KB`;

/** Every row of the table; what a later feature costs or gives becomes a row here. */
export const rows: readonly Row[] = [
  { title: '生成用时', value: ({ usage }) => usage.seconds, format: seconds },
  { title: '处理器时间', value: ({ usage }) => usage.processorSeconds, format: seconds },
  { title: '内存峰值（全部进程）', value: ({ usage }) => usage.peakMemory, format: megabytes },
  { title: '网页', value: ({ site }) => site.pages, format: count },
  { title: '网站大小', value: ({ site }) => site.bytes, format: megabytes },
  { title: '课程页 HTML', value: ({ site }) => site.lessonPage.html, format: kilobytes },
  { title: '课程页 HTML（压缩）', value: ({ site }) => site.lessonPage.htmlGzip, format: kilobytes },
  { title: '课程页 CSS（压缩）', value: ({ site }) => site.lessonPage.cssGzip, format: kilobytes },
  { title: '课程页脚本（压缩）', value: ({ site }) => site.lessonPage.scriptsGzip, format: kilobytes },
  {
    title: '课程页合计（压缩）',
    value: ({ site: { lessonPage } }) => lessonPage.htmlGzip + lessonPage.cssGzip + lessonPage.scriptsGzip,
    format: kilobytes,
  },
];

const unknown = '–';

function cell({ value, format }: Row, result: Result): string {
  const measured = value(result);
  return measured === undefined ? unknown : format(measured);
}

function ratio({ value }: Row, ours: Result, other: Result): string {
  const [own, theirs] = [value(ours), value(other)];
  return own === undefined || !theirs ? unknown : `${(own / theirs).toFixed(2)} ×`;
}

/** The rows as cells: the measured values, then ours divided by each of the others. */
export function tableCells(ours: Result, others: readonly Result[]): string[][] {
  const results = [ours, ...others];
  const head = ['', ...results.map(({ name }) => name), ...others.map(({ name }) => `÷ ${name}`)];
  return [
    head,
    ...rows.map((row) => [
      row.title,
      ...results.map((result) => cell(row, result)),
      ...others.map((other) => ratio(row, ours, other)),
    ]),
  ];
}
