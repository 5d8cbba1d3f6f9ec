import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { contentHash } from '../../bundle/single-file/content-hash.ts';
import { withByteOrderMark } from '../../relocatable/rewrite.ts';
import { assertAscii } from '../../scripts-bundle/bundle-checks.ts';
import { build } from '../../scripts-bundle/build-script.ts';
import { buildStyle } from '../../scripts-bundle/build-style.ts';
import { browserFolder, stylesFolder } from '../../scripts-bundle/bundle.ts';
import type { Status } from './document-result.ts';
import { statusTitles } from './names.ts';
import type { RunSummary } from './report-json.ts';

/** What all pages of a report share. */
export interface ReportAssets {
  script: string;
  style: string;
}

/** Bundles the script and the style that lie inside every page of a report. */
export async function reportAssets(): Promise<ReportAssets> {
  const { code } = await build({ input: join(browserFolder, 'import-report', 'import-report.ts') });
  const script = code.trim();
  assertAscii({ name: 'import-report', code: script });
  return { script, style: buildStyle(join(stylesFolder, 'import-report.css')) };
}

export interface PageFrame {
  /** Up to where the content of `main` begins. */
  start: string;
  /** From where it ends. */
  end: string;
}

/** A page without its content, so that long reports can be written piece by piece. Nothing in it comes from outside. */
export function pageFrame(title: string, { script, style }: ReportAssets): PageFrame {
  const policy = `default-src 'none'; script-src ${contentHash(script)}; style-src ${contentHash(style)}; base-uri 'none'; form-action 'none'`;
  const place = '@@content@@';
  const html = toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'zh-CN', dataPage: 'import-report' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('title', title),
          h('style', style),
        ]),
        h('body', [h('main', { id: 'main', class: 'wrap' }, place), h('script', script)]),
      ]),
    ],
  });
  const at = html.lastIndexOf(place);
  return { start: withByteOrderMark(html.slice(0, at)), end: html.slice(at + place.length) };
}

/** A line of the table of all documents. */
export interface ReportEntry {
  input: string;
  status: Status;
  reason: string;
  lessons: number;
  /** Flags, and changes that were made without being sure. */
  toLookAt: number;
  /** Where the document is shown. */
  href: string;
}

export interface ReportFacts {
  /** When the run began, as people write it. */
  time: string;
  /** The command that takes the decisions up, without `--decisions`. */
  command: string;
  /** Files that were left out on purpose, each with the reason. */
  skipped: readonly string[];
  /** What the editor asked for and had no effect, one line each. */
  remarks: readonly string[];
  /** Stopped before its end. */
  isStopped: boolean;
}

/** Where the decisions of a page are saved, and how the command names them. */
export interface DecisionsPlace {
  /** Name of the file that the page saves. */
  file: string;
  /** What stands behind `--decisions`: that file, or the folder for the files of many pages. */
  argument: string;
}

/** What failed comes first, then what is to be looked at. */
const statusOrder: readonly Status[] = ['failed', 'flagged', 'ok'];

function entryRow({ input, status, reason, lessons, toLookAt, href }: ReportEntry): Element {
  return h('tr', [
    h('td', [h('a', { href }, h('bdi', input))]),
    h('td', status === 'failed' ? `${statusTitles[status]}：${reason}` : statusTitles[status]),
    h('td', `${lessons} 课`),
    h('td', `${toLookAt} 处`),
  ]);
}

function entryTable(entries: readonly ReportEntry[]): Element {
  const columns = ['文件', '结果', '课', '要看的'].map((title) => h('th', { scope: 'col' }, title));
  const sorted = statusOrder.flatMap((status) => entries.filter((entry) => entry.status === status));
  return h('div', { class: 'run' }, [
    h('table', [h('thead', [h('tr', columns)]), h('tbody', sorted.map(entryRow))]),
  ]);
}

/** Choices need the script, reading does not. */
function decisionStep({ command }: ReportFacts, { file, argument }: DecisionsPlace): Element {
  const folder = file === argument ? '学库的文件夹' : `学库的文件夹里的 ${argument} 文件夹（没有就新建）`;
  return h('li', { class: 'needs-script' }, [
    `要改的地方选“采纳”或“不采纳”，按最下面的“存成决定文件”，把存下的 ${file} 放到${folder}，再运行：`,
    h('pre', [h('code', `${command} --decisions ${argument}`)]),
  ]);
}

/** What an editor does with a report, step by step. @param place undefined where every document has its own page */
function steps(facts: ReportFacts, place: DecisionsPlace | undefined): Element[] {
  return [
    h('h2', '怎样看这份报告'),
    h('ol', { class: 'steps' }, [
      h('li', '看“请您看一看”和“已经改了，请核对”。其余是有把握的，翻一翻“前后对照”就够了。'),
      h('li', '原文的每一个字都有下落：留在课文里、放进文件头，或者列在“删去的全部文字”里。'),
      place
        ? decisionStep(facts, place)
        : h('li', '每份文件各有一页，在下面点它的名字打开。“采纳”和“不采纳”在那一页里选。'),
    ]),
  ];
}

/** What stands above the documents. */
export function reportHead(
  summary: RunSummary,
  entries: readonly ReportEntry[],
  facts: ReportFacts,
  place: DecisionsPlace | undefined,
): string {
  const { documents, failed, flagged, lessons } = summary;
  const stopped: ElementContent[] = facts.isStopped
    ? [h('p', [h('strong', '这次导入中途停下了，后面的文件没有处理。')])]
    : [];
  return toHtml([
    h('h1', '导入报告'),
    h(
      'p',
      `${facts.time}，读了 ${documents} 份文件，写出 ${lessons} 课；${flagged} 份有要看的地方，${failed} 份没有导入。`,
    ),
    ...stopped,
    ...facts.remarks.map((remark) => h('p', [h('strong', remark)])),
    ...(facts.skipped.length > 0 ? [h('p', `跳过：${facts.skipped.join('、')}。`)] : []),
    ...steps(facts, place),
    h('h2', '这次导入的文件'),
    entryTable(entries),
  ]);
}

/** What stands above a document that has a page of its own. */
export function documentHead(facts: ReportFacts, place: DecisionsPlace): string {
  return toHtml([
    h('p', [h('a', { class: 'back', href: '../report.html' }, '← 回到导入报告')]),
    h('h1', '导入报告'),
    ...steps(facts, place),
  ]);
}

/** Where the script puts its buttons. */
export function decisionsBar({ file }: DecisionsPlace): string {
  return toHtml(h('div', { class: 'decisions', id: 'decisions', dataFile: file }));
}
