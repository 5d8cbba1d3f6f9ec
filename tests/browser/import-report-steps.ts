import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProgress } from '../../src/build/progress.ts';
import { prepareImport } from '../../src/import/prepare-import.ts';
import type { DocumentResult } from '../../src/import/report/document-result.ts';
import { runImport } from '../../src/import/run-import.ts';
import type { Page } from './driver/page.ts';

/** A page of a local site, saved as text: chrome, half-width marks, and every kind of doubt. */
export const nightSchool = `当前位置:首页 >> 党建园地 >> 微党课
把夜校办到工地上
日期:2019-05-06
作者:陈大明

收工以后的两个小时,工人们去哪里?在新形式下,我们在工棚边上支起一块黑板,夜校就这样开了课。负责人说:“来的人一天比一天多,教的东西也一天比一天实在。

一、先问大家想学什么

开课以前,我们挨个宿舍走了一遍。有人想学看图纸,有人想学用手机办社保,也有人只想学写自己的的名字。问清楚了再排课,来的人就坐得住。

二、再请大家轮流当老师

会看图纸的老师傅教年轻人,会用手机的年轻人教老师傅。轮流当老师,听课的人更认真,讲课的人也更用心。

上一篇:无 下一篇:无
打印 | 关闭
`;

/** Text that a careless page would run, with words that a careless decision would garble. */
export const hostileText = `村里的放映队

放映队每个月下乡两次,第一场总在晒谷场。银幕上写着"><script>window.hacked=1</script>,大家看得入神,谁也没有走。

散场以后,队员<img src=x onerror="window.hacked=2">把椅子一把一把搬回去,再把地扫干净,{{7*7}}也没有人理会。&lt;b&gt;他们&lt;/b&gt;说,下个月还来。
`;

export const hostileName = `"><img src=x onerror=window.hacked=3>'&amp;\u202e.txt`;

export interface Workspace {
  folder: string;
  /** Content folder. */
  out: string;
  write(name: string, content: string): string;
  remove(): void;
}

export function workspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'xueku-report-'));
  return {
    folder,
    out: join(folder, '内容'),
    write(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface ImportedReport {
  url: string;
  documents: DocumentResult[];
  /** Text of a lesson by a part of its title. */
  lesson(part: string): string;
}

/** Imports as the command does. */
export async function importAll(
  { out }: Workspace,
  inputs: readonly string[],
  decisions?: string,
): Promise<ImportedReport> {
  const documents: DocumentResult[] = [];
  const prepared = prepareImport({ inputs, out, decisions, isDryRun: false, overwrite: false });
  const { reportPath = '' } = await runImport(prepared, {
    signal: new AbortController().signal,
    progress: createProgress({ write: () => undefined }),
    onResult: (result) => documents.push(result),
  });
  const lessons = documents.flatMap((document) => document.lessons);
  return {
    url: pathToFileURL(reportPath).href,
    documents,
    lesson: (part) => readFileSync(lessons.find(({ title }) => title.includes(part))?.file ?? '', 'utf8'),
  };
}

/** Everything a report can show: all kinds of changes, a conflict, a file that fails, hostile names and texts. */
export async function everyKind(space: Workspace): Promise<{ inputs: string[]; report: ImportedReport }> {
  const school = space.write('原稿/夜校.txt', nightSchool);
  const changed = space.write('原稿/修桥.txt', bridge);
  const first = await importAll(space, [changed]);
  const file = first.documents[0]?.lessons[0]?.file ?? '';
  writeFileSync(file, readFileSync(file, 'utf8').replace('木板一块一块铺上去', '木板由大家铺上去'));
  space.write('原稿/修桥.txt', bridge.replace('木板一块一块铺上去', '石板一块一块铺上去'));
  const inputs = [
    school,
    changed,
    space.write(`原稿/${hostileName}`, hostileText),
    space.write('空.txt', ''),
  ];
  return { inputs, report: await importAll(space, inputs) };
}

const bridge = `三天修好一座桥

河水退了以后，大家先把桥墩看了一遍。能用的留下，不能用的当天换掉。

第二天，木板一块一块铺上去，每一块都有人踩过三遍。

第三天早上，第一个过桥的是去上学的孩子，后面跟着挑菜的大娘。
`;

/** Names of the reports that lie in a content folder. */
export function reportsIn({ out }: Workspace): string[] {
  return readdirSync(join(out, 'import', 'reports'));
}

/** Chooses what stands beside the change whose new words hold a text; in Chromium 69's syntax. */
export async function choose(page: Page, words: string, value: string): Promise<void> {
  await page.evaluate(
    (wanted, choice) => {
      const items = Array.from(document.querySelectorAll<HTMLElement>('[data-rule] li[data-line]'));
      const item = items.filter((one) => one.textContent.indexOf(wanted) >= 0)[0]!;
      let fold = item.closest('details');
      while (fold) {
        fold.open = true;
        fold = fold.parentElement!.closest('details');
      }
      item.querySelector(`input[value="${choice}"]`)!.id = 'chosen-by-test';
    },
    words,
    value,
  );
  await page.click('label > #chosen-by-test');
  await page.evaluate(() => {
    document.getElementById('chosen-by-test')!.removeAttribute('id');
  });
}

export function statusOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.decisions-status')!.textContent);
}
