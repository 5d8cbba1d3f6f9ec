import { addFlag, type WorkingDocument } from '../document/working-document.ts';
import { lineByLine, type Doubt } from './doubt.ts';

const rule = 'editor-mark';
const [open, close] = ['[\\[［〔【（(]', '[\\]］〕】）)]'];

/** [删除“正确”两字] */
const deletion = new RegExp(
  `${open}(?:此处)?(?:删除|删去|删掉|去掉|删)[“"‘「『]?([^“”"‘’「」『』\\[\\]［］【】（）()]{1,12})[”"’」』]?(?:[一二两三四五六七八九十]?(?:字|词|句))?${close}`,
  'gu',
);
/** 困难[难题]: other words of the same length behind the word. */
const alternative = /(?<=\p{Script=Han}{2})[[［](\p{Script=Han}{2,8})[\]］](?![(（:：])/gu;
/** Square brackets that explain something and are no correction. */
const explanation = /^(?:注释?|摘要|关键词|编者.*|作者.*|图.*|表.*|例.*|案例.*|链接|参考.*|原文|译文|附.*)$/;

const notes: readonly RegExp[] = [
  new RegExp(
    `${open}(?:此处|这里|本段|上文|下文|以下|此段|本句|[此该本]?(?:标题|题目|数据|数字|数|人名|姓名|日期|时间|单位|句|词|字|例))?(?:有?删节|删去|删除|已删|略去|修改|待?核实|待查|待定|待补充?|需核实|需补充|需修改|存疑|查证|插入|改为[^）)\\]】］]{0,12}|疑误|原文如此)[^（）()\\[\\]【】［］]{0,10}${close}`,
    'gu',
  ),
  new RegExp(`${open}(?:删|增|改|加|移|存疑|待定)${close}`, 'gu'),
  new RegExp(
    `${open}(?:编者按|编者注|编辑注|校注|审校|校对|审稿)[：:，][^（）()\\[\\]【】［］]{1,60}${close}`,
    'gu',
  ),
  new RegExp(
    `${open}(?:呈|报|送|敬)?请[^（）()\\[\\]【】［］，。]{0,8}(?:审阅|审定|审核|审改|批示|斟酌|把关|过目)${close}`,
    'gu',
  ),
  /[（(][？?]{1,3}[）)]/gu,
  /【\s*】/gu,
  /批注\s*[[［【][^\]］】]{1,20}[\]］】]\s*[：:]/gu,
  /(?:^|(?<=[。；\s]))(?:带格式的|设置了格式|删除的内容|插入的内容|域代码已更改)\s*[：:]/gu,
];

function deletions(text: string): Omit<Doubt, 'index'>[] {
  return [...text.matchAll(deletion)].map(({ 0: mark, 1: words = '', index }) => {
    const end = index + mark.length;
    const start = index - words.length;
    // Both the word and the order to delete it go.
    return start >= 0 && text.slice(start, index) === words
      ? { rule, start, end, correction: '' }
      : { rule, start: index, end };
  });
}

function alternatives(text: string): Omit<Doubt, 'index'>[] {
  return [...text.matchAll(alternative)].flatMap(({ 0: mark, 1: words = '', index }) => {
    if (explanation.test(words)) return [];
    const start = index - words.length;
    const replaced = text.slice(Math.max(0, start), index);
    const end = index + mark.length;
    const isCorrection =
      start >= 0 && /^\p{Script=Han}+$/u.test(replaced) && sharesCharacter(replaced, words);
    return [isCorrection ? { rule, start, end, correction: words } : { rule, start: index, end }];
  });
}

/** 困难 and 难题 are two words for one thing; 县委[省委] as well. */
function sharesCharacter(one: string, other: string): boolean {
  return [...one].some((character) => other.includes(character));
}

function findMarks(text: string): Omit<Doubt, 'index'>[] {
  if (!/[[［〔【（(：:]/.test(text)) return [];
  const exact = [...deletions(text), ...alternatives(text)];
  const more = notes
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: mark, index }) => ({ rule, start: index, end: index + mark.length }) as const)
    .filter(({ start, end }) => !exact.some((found) => found.start < end && start < found.end));
  return [...exact, ...more];
}

/** What editors and reviewers left in the text. */
export const findEditorMarks = lineByLine(findMarks);

/** The same for titles, which are no lines of the text any more. */
export function flagMarkedTitles(document: WorkingDocument): WorkingDocument {
  const titles = document.metadata.filter(
    ({ field, value }) => field === 'title' && findMarks(value).length > 0,
  );
  return titles.reduce((flagged, { line, value }) => addFlag(flagged, rule, line, value), document);
}
