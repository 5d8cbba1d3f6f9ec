import type { Line } from '../document/line.ts';
import { isOmission, isWithheldNotice } from '../structure/frame/withheld.ts';
import { hanOf } from './script.ts';

/** Number of Han characters. */
export function hanLength(text: string): number {
  return hanOf(text).length;
}

/** True for a line whose end is the end of a sentence, a clause of a list, or an announcement. */
export function hasEndMark(text: string): boolean {
  return (
    /[。！？!?…；;：:)）\]】〕]$/u.test(text.replace(/[”’」』》"']+$/u, '')) ||
    /\p{Script=Han}\.$/u.test(text)
  );
}

const ordinals = '[一二三四五六七八九十百]+';

/** Beginnings of paragraphs, headings and items: numbers, 一是, 其一, 首先, labels, Markdown. */
const beginning = new RegExp(
  [
    `[(（]?${ordinals}[、，,.．)）:：]`,
    `${ordinals}[是要]`,
    `其${ordinals}`,
    `第${ordinals}`,
    '第\\d+[章节条项讲课部]',
    '[(（]?\\d{1,3}(?:[、)）]|[.．](?!\\d))',
    '[①-⑳⑴-⒛Ⅰ-Ⅻ]',
    '(?:首先|其次|再次|再者|最后|总之|综上|另外|此外)',
    '[-*+•·●■◆◇○□▪➤➢►▶✓✔]',
    '[#>|【〔\\[]',
    '(?:附件|附|来源|作者|注|编辑|责任编辑|主持人|记录人|时间|地点|日期|电话|地址|网址|标签|关键词|摘要)\\s*[:：]',
    '(?:https?:|www\\.)',
  ].join('|'),
  'u',
);

/** True when these words begin a paragraph of their own. */
export function beginsParagraph(text: string): boolean {
  return beginning.test(text) && text.search(beginning) === 0;
}

/** The site says that it left something out: nothing on either side may be joined with it. */
export function isNotice(text: string): boolean {
  return isToldByDots(text) || isWithheldNotice(text) || isOmission(text);
}

function isToldByDots(text: string): boolean {
  return /^(?:…|\.{3,}|。{3,})|(?:…|\.{3,})$|省略\s*\d+\s*[字段]|\(未完|（未完|未完待续|全文共\s*\d+\s*字/u.test(
    text,
  );
}

/** A remark that fills its line is no continuation of what stands above. */
export function isBracketed(text: string): boolean {
  return /^(?:（[^（）]*）|\([^()]*\)|【[^【】]*】|\[[^[\]]*\]|〔[^〔〕]*〕)[。.]?$/u.test(text.trim());
}

/** Rows, headings and blocks of Markdown; components. */
function isMarkup(text: string): boolean {
  return /^(?:[|#>]|:::|```|<\/?[A-Za-z])|\|$/u.test(text);
}

/** True for a line that is running text as far as its document knows. */
export function isRunningText({ role, hint }: Line): boolean {
  return (
    role.type === 'paragraph' &&
    hint.heading === undefined &&
    hint.list === undefined &&
    hint.cell === undefined &&
    hint.part === undefined &&
    hint.picture === undefined &&
    hint.note === undefined &&
    hint.align === undefined &&
    !hint.quote
  );
}

/** True when nothing in what the document says of two lines keeps them apart. */
export function areAlike(first: Line, second: Line): boolean {
  return (
    isRunningText(first) &&
    isRunningText(second) &&
    first.hint.bold === second.hint.bold &&
    first.hint.outside === second.hint.outside &&
    !isMarkup(first.text) &&
    !isMarkup(second.text) &&
    !isNotice(first.text) &&
    !isNotice(second.text) &&
    !isBracketed(second.text)
  );
}
