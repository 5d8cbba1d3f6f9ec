import { createElement } from '../create-element.ts';
import type { CheckResult } from './check-files.ts';
import { canHash } from './read-file.ts';

/** A long list is read by nobody. */
const shownFiles = 100;

function kind(title: string, advice: string, lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return [];
  const items = lines.slice(0, shownFiles).map((line) => createElement('li', {}, line));
  const rest = lines.length - items.length;
  if (rest > 0) items.push(createElement('li', {}, `……还有 ${rest} 个`));
  return [
    createElement('h3', {}, `${title}（${lines.length} 个）`),
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

/** How many files are not what they should be. */
export function countDifferences({ missing, changed, unreadable, renamed, extra }: CheckResult): number {
  return missing.length + changed.length + unreadable.length + renamed.length + extra.length;
}

/** True when nothing is wrong with the lessons: what is left over from an earlier version does no harm by itself. */
function onlyExtra(result: CheckResult): boolean {
  return countDifferences(result) === result.extra.length;
}

function repair(result: CheckResult, date: string): HTMLElement {
  return createElement(
    'p',
    {},
    onlyExtra(result)
      ? '这一版的文件都在，也都完好，只是混进了别的文件。'
      : `怎么办：把这一版（${date}）的压缩包再解压一次，盖在这个文件夹上，然后再检查一遍。打的勾不会丢。`,
  );
}

/** What is shown after a check. */
export function resultView(result: CheckResult, count: number, date: string): HTMLElement {
  const differences = countDifferences(result);
  if (differences === 0) {
    return createElement(
      'section',
      { class: 'check-result is-whole' },
      createElement('h2', {}, '全部完好'),
      createElement('p', {}, `${count} 个文件和打包时一模一样，没有多，也没有少。`),
      ...remark(result),
    );
  }
  const { missing, changed, unreadable, renamed, extra } = result;
  return createElement(
    'section',
    { class: 'check-result' },
    createElement(
      'h2',
      {},
      onlyExtra(result) ? `多出 ${differences} 个文件` : `有 ${differences} 个文件不对`,
    ),
    repair(result, date),
    ...kind('缺少的文件', '没有复制完，或者被删掉了。', missing),
    ...kind(
      '变了的文件',
      '没有复制完整、被改过，或者还是旧版的。',
      changed.map(({ path, isShort }) => (isShort ? `${path}（比原来小，多半没有复制完）` : path)),
    ),
    ...kind('读不出来的文件', 'U 盘或硬盘可能坏了，请换一个再复制。', unreadable),
    ...kind(
      '名字变了的文件',
      '大小写不一样，在有的电脑上会打不开。请改回原来的名字。',
      renamed.map(({ path, found }) => `${path}（现在叫 ${found}）`),
    ),
    ...kind('多出来的文件', '这一版里没有它们，多半是旧版留下的，可以删掉；您自己放进去的可以不管。', extra),
    ...remark(result),
  );
}
