import type { Refusal } from '../../document/source-document.ts';
import { markupNodes } from './limits.ts';

const copyToWord = '请在浏览器里打开，把正文复制到 Word 里，存成 .docx 再导入。';

/** Why a page is not read. */
const pageRefusals = {
  frameset:
    '这个网页只是框架，文字在框架里的另一个网页上。请在浏览器里打开，右键点正文，选“仅显示此框架”，另存后再导入。',
  framed: '这个网页自己没有文字，文字在嵌入的另一个网页上。请在浏览器里单独打开那个网页，另存后再导入。',
  empty: `网页里没有文字，多半要靠脚本才显示，或者只有图片。${copyToWord}`,
  scripted: `网页里没有文章，只有“请启用脚本”一类的话。${copyToWord}`,
  tooComplex: `网页的标签太多（最多 ${markupNodes / 10_000} 万个）或套得太深，读不了。${copyToWord}`,
  tangled: `网页的代码太乱，读不了。${copyToWord}`,
  noPart: '这份 mht 里没有网页，也没有文字，可能没有保存完整。请在浏览器里重新打开网页，另存后再导入。',
  damagedMail: '这份 mht 读不出来，可能损坏了。请在浏览器里重新打开网页，另存后再导入。',
} as const;

export function pageRefusal(why: keyof typeof pageRefusals): Refusal {
  return { reason: pageRefusals[why] };
}
