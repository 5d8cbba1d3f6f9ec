import type { Confidence, WorkingDocument } from '../../document/working-document.ts';
import { moveToMetadata, removeLines } from '../../document/working-document.ts';
import { breadcrumbs, isFloor, judgeChrome, welcome } from './chrome-lines.ts';
import { findDate } from './dates.ts';
import { isKnown } from './pieces.ts';
import { isEdge, regionsOf } from './regions.ts';
import { siteName } from './site-name.ts';
import { endsSentence, hanCount, isOpen } from './text-shape.ts';

/** Captions that a list of other articles follows. */
const listCaption =
  /^[【[]?(?:相关(?:文章|阅读|新闻|链接|推荐|内容|信息|资讯)|推荐(?:阅读|文章|新闻)|热门(?:文章|推荐|标签|资讯)|热点(?:推荐|新闻)|猜你喜欢|往期(?:推荐|回顾|精彩)|精彩(?:推荐|回顾)|大家都在看|最新(?:文章|资讯)|随机文章|点击排行|阅读排行|排行榜|友情链接|本栏热门)[】\]]?[:：]?$/u;

/** Takes the name of the site out of a breadcrumb trail or a welcome, before the rest goes. */
function takeSite(document: WorkingDocument, index: number): WorkingDocument {
  const line = document.lines[index];
  if (!line || isKnown(document, 'publisher')) return document;
  const names = [...(breadcrumbs(line.text)?.crumbs ?? []).slice(0, 2), welcome(line.text)?.site ?? ''];
  const site = names.map(siteName).find((name) => name !== undefined);
  const start = site === undefined ? -1 : line.text.indexOf(site);
  if (site === undefined || start < 0) return document;
  return moveToMetadata(document, index, {
    field: 'publisher',
    value: site,
    start,
    end: start + site.length,
  });
}

/** Takes the day out of the head of a post in a forum, before the rest goes. */
function takeDay(document: WorkingDocument, index: number): WorkingDocument {
  const line = document.lines[index];
  const date = line && /发表于/u.test(line.text) ? findDate(line.text) : undefined;
  if (!date || isKnown(document, 'date')) return document;
  return moveToMetadata(document, index, { field: 'date', ...date });
}

/** Cuts whole lines that belong to the page: trails, buttons, counters, legal notices, lists of other articles. */
export function cutChrome(document: WorkingDocument): WorkingDocument {
  const regions = regionsOf(document.lines);
  const judged = document.lines.map((line, index): Confidence | undefined => {
    if (!isOpen(line) || line.hint.outside) return undefined;
    const atEdge = isEdge(line, index, regions);
    if (atEdge && welcome(line.text)) return 'auto';
    const trail = atEdge ? breadcrumbs(line.text) : undefined;
    return trail?.confidence ?? judgeChrome(line.text, atEdge);
  });
  // What stands below 相关文章 is a list of titles as long as nothing else follows.
  const caption = document.lines.findIndex(
    ({ text, hint }, index) => hint.outside !== true && index >= regions.end && listCaption.test(text.trim()),
  );
  if (caption >= 0)
    document.lines.forEach((line, index) => {
      if (index > caption && isOpen(line) && hanCount(line.text) <= 50 && !endsSentence(line.text))
        judged[index] ??= 'confirm';
    });
  // Answers in a forum: what others wrote below the article.
  const floor = document.lines.findIndex(
    (line, index) => index >= regions.end && isOpen(line) && isFloor(line.text),
  );
  if (floor >= 0)
    document.lines.forEach((line, index) => {
      if (index >= floor && isOpen(line)) judged[index] ??= 'confirm';
    });
  // Trails and welcomes are more than the name in them, so no line goes here and every index stays.
  const named = judged.reduce<WorkingDocument>(
    (result, confidence, index) =>
      confidence === undefined ? result : takeDay(takeSite(result, index), index),
    document,
  );
  return removeLines(named, 'page-chrome', (_, index) => judged[index]);
}
