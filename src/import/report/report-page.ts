import { join } from 'node:path';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { contentHash } from '../../bundle/single-file/content-hash.ts';
import { withByteOrderMark } from '../../relocatable/rewrite.ts';
import { assertAscii } from '../../scripts-bundle/bundle-checks.ts';
import { build } from '../../scripts-bundle/build-script.ts';
import { buildStyle } from '../../scripts-bundle/build-style.ts';
import { browserFolder, stylesFolder } from '../../scripts-bundle/bundle.ts';
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
  status: string;
  lessons: number;
  flags: number;
  /** Where the document is shown. */
  href: string;
}

export interface ReportFacts {
  /** When the run began, as people write it. */
  time: string;
  /** The command that takes the decisions up. */
  command: string;
  /** Files that were left out on purpose, each with the reason. */
  skipped: readonly string[];
  /** Stopped before its end. */
  isStopped: boolean;
}

/** What stands above the documents. */
export function reportHead(summary: RunSummary, entries: readonly ReportEntry[], facts: ReportFacts): string {
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
    ...(facts.skipped.length > 0 ? [h('p', `跳过：${facts.skipped.join('、')}。`)] : []),
    h(
      'p',
      '原文的每一个字都有下落：留在课文里、放进文件头，或者列在删去的文字里。请先看“请您看一看”，再对照前后两栏。',
    ),
    h(
      'p',
      { class: 'needs-script' },
      '在每一处选“采纳”或“不采纳”，在页面最下面存成决定文件，放到学库的文件夹里，再运行：',
    ),
    h('pre', [h('code', facts.command)]),
    h('div', { class: 'run' }, [
      h('table', [
        h('thead', [
          h('tr', [
            h('th', { scope: 'col' }, '文件'),
            h('th', { scope: 'col' }, '结果'),
            h('th', { scope: 'col' }, '课'),
            h('th', { scope: 'col' }, '要看的'),
          ]),
        ]),
        h(
          'tbody',
          entries.map(({ input, status, lessons: count, flags, href }) =>
            h('tr', [
              h('td', [h('a', { href }, input)]),
              h('td', status),
              h('td', `${count} 课`),
              h('td', `${flags} 处`),
            ]),
          ),
        ),
      ]),
    ]),
  ]);
}

/** Where the script puts its button. */
export function decisionsBar(): string {
  return toHtml(h('div', { class: 'decisions', id: 'decisions' }));
}
