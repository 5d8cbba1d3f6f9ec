import { createElement } from '../create-element.ts';
import type { CheckResult } from './check-files.ts';
import { canHash } from './read-file.ts';
import { inReadingOrder } from './reading-order.ts';

/** A long list is read by nobody. */
const shownFiles = 100;

function kind<T>(
  title: string,
  advice: string,
  files: readonly T[],
  pathOf: (file: T) => string,
  lineOf = pathOf,
): HTMLElement[] {
  if (files.length === 0) return [];
  const items = inReadingOrder(files, pathOf)
    .slice(0, shownFiles)
    .map((file) => createElement('li', {}, lineOf(file)));
  const rest = files.length - items.length;
  if (rest > 0) items.push(createElement('li', {}, `……还有 ${rest} 个`));
  return [
    createElement('h3', {}, `${title}（${files.length} 个）`),
    createElement('p', {}, advice),
    createElement('ul', { class: 'check-files' }, ...items),
  ];
}

function remark(result: CheckResult): HTMLElement[] {
  if (result.onlySize === 0) return [];
  const text = canHash()
    ? `有 ${result.onlySize} 个很大的文件只核对了大小。`
    : '这种打开方式只能核对文件名和大小。要连内容一起核对，请在文件夹里双击 selfcheck.html 打开本页。';
  return [createElement('p', {}, text)];
}

/** How many of the files that were packed are not what they should be. What is left over does no harm by itself. */
function countFaults({ missing, changed, unreadable, renamed }: CheckResult): number {
  return missing.length + changed.length + unreadable.length + renamed.length;
}

/** What came out, in one sentence. */
export function summaryOf(result: CheckResult): string {
  const faults = countFaults(result);
  const extra = result.extra.length;
  if (faults > 0) return `有 ${faults + extra} 个文件对不上，见下面。`;
  return extra === 0 ? '全部完好。' : `这一版的文件全部完好，另外多出 ${extra} 个文件，见下面。`;
}

/** What is shown after a check. @param folder the folder that was checked, as its reader knows it */
export function resultView(result: CheckResult, count: number, date: string, folder: string): HTMLElement {
  const { missing, changed, unreadable, renamed, extra } = result;
  const faults = countFaults(result);
  const isWhole = faults === 0;
  const where = createElement('p', { class: 'check-folder' }, `核对的文件夹：${folder}`);
  const left = extra.length === 0 ? '没有多，也没有少。' : '一个不少。';
  const verdict = isWhole
    ? `${count} 个文件和打包时一模一样，${left}`
    : `怎么办：把这一版（${date}）的压缩包再解压一次，盖在这个文件夹上，然后再检查一遍。打的勾不会丢。`;
  const title = extra.length === 0 ? '全部完好' : '这一版的文件全部完好';
  const path = (file: string): string => file;
  return createElement(
    'section',
    { class: isWhole ? 'check-result is-whole' : 'check-result' },
    createElement('h2', {}, isWhole ? title : `有 ${faults + extra.length} 个文件不对`),
    where,
    createElement('p', {}, verdict),
    ...(isWhole ? remark(result) : []),
    ...kind('缺少的文件', '没有复制完，或者被删掉了。', missing, path),
    ...kind(
      '变了的文件',
      '没有复制完整、被改过，或者还是旧版的。',
      changed,
      (file) => file.path,
      (file) => (file.isShort ? `${file.path}（比原来小，多半没有复制完）` : file.path),
    ),
    ...kind('读不出来的文件', 'U 盘或硬盘可能坏了，请换一个再复制。', unreadable, path),
    ...kind(
      '名字变了的文件',
      '大小写不一样，在有的电脑上会打不开。请改回原来的名字。',
      renamed,
      (file) => file.path,
      (file) => `${file.path}（现在叫 ${file.found}）`,
    ),
    ...kind(
      '多出来的文件',
      '这一版里没有它们，多半是旧版留下的，可以删掉；您自己放进去的可以不管。',
      extra,
      path,
    ),
    ...(isWhole ? [] : remark(result)),
  );
}
