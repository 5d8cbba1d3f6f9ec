import { editLines, type Proposal, type WorkingDocument } from '../../document/working-document.ts';
import { hanCount, isOpen, isProse } from './text-shape.ts';

const picked = String.raw`[\p{Script=Han}\w“”《》、]{2,30}[(（](?:精选|通用|推荐|最新|优秀|热门|集锦|汇总|整理|合集|共|大全|实用|范文)?\s*\d{1,3}\s*篇[)）]`;
/** Title of the collection that the page repeats in front of a paragraph, or between two of its sentences. */
const repeatedTitle = new RegExp(
  String.raw`(?<=^|[。！？!?”])\s*(?:${picked}\s*){1,4}(?=[\p{Script=Han}“])`,
  'gu',
);
/** What sticks to the end of a paragraph is short; the paragraph can be very long. */
const tailLength = 200;
/** Links that stuck to the end of a paragraph. */
const glued: readonly RegExp[] = [
  /(?<=[。！？!?”…])\s*(?:更多|点击查看更多|查看更多)(?:精彩|相关|优秀|热门)?\p{Script=Han}{0,8}(?:心得体会|心得|体会|文章|内容|范文|资讯|新闻|推荐|作文|资料|素材|详情|信息|精彩|作品|阅读)\s*[>＞»:：]*\s*$/u,
  /(?<=[。！？!?”…])\s*(?:点击(?:查看|进入|阅读)(?:更多|全部|下一页)\p{Script=Han}{0,6}|返回(?:顶部|首页|列表)|\[?返回(?:顶部|首页)\]?)\s*$/u,
  /(?<=[。！？!?”…])\s*[(（【[]\s*(?:责任编辑|责编|网站编辑|本文编辑|编辑|审核|校对)\s*[:：]?\s*[^()（）【】[\]]{1,20}[)）】\]]\s*$/u,
  /(?<=[。！？!?”…])\s*[(（【[]?(?:本文来源|原文链接|本文链接|原文地址|转载请注明|来源网址)[^。]{0,20}(?:https?:\/\/|www\.)[\w./?=&%#:-]+[)）】\]]?\s*$/iu,
  /(?<=[。！？!?”…])\s*(?:微信扫一扫|扫一扫|扫码关注|点击蓝字)[^。]{0,20}$/u,
];

/** Buttons behind the date and the source of an article. */
const buttons =
  /(?<=\d{1,2}日?|\d:\d{2}|来\s*源\s*[:：].{2,30}?)(?:\s+(?:手机看新闻|手机看|手机阅读|手机浏览|我来说两句(?:\(\d+\))?|打印本页|打印|网摘|纠错|分享到?|推荐|字号))+\s*$/u;

/** What stands behind the facts of a line that has no sentences. */
function cutButtons(text: string): Proposal[] {
  const match = text.length <= 160 && !/[。！？]/u.test(text) ? buttons.exec(text) : null;
  return match ? [{ start: match.index, end: text.length, text: '', confidence: 'auto' }] : [];
}

/** Cuts what a page stuck to a paragraph; the paragraph stays. */
export function cutInlineChrome(document: WorkingDocument): WorkingDocument {
  return editLines(document, 'page-chrome', (line) => {
    if (!isOpen(line)) return [];
    if (!isProse(line.text)) return cutButtons(line.text);
    const proposals: Proposal[] = [];
    for (const match of line.text.matchAll(repeatedTitle)) {
      const end = match.index + match[0].length;
      // A sentence that names a collection goes on with a few words; a paragraph follows the stuck title.
      const isStuck = /(?:精选|通用|推荐|最新|优秀|热门|集锦|汇总|合集|大全|实用|范文)\s*\d+\s*篇/u.test(
        match[0],
      );
      if (isStuck && hanCount(line.text.slice(end)) >= 20)
        proposals.push({ start: match.index, end, text: '', confidence: 'auto' });
    }
    const cut = proposals.at(-1)?.end ?? 0;
    const offset = Math.max(cut, line.text.length - tailLength);
    const tail = glued
      .map((pattern) => pattern.exec(line.text.slice(offset)))
      .find((match) => match !== null);
    if (tail)
      proposals.push({ start: offset + tail.index, end: line.text.length, text: '', confidence: 'auto' });
    return proposals;
  });
}
