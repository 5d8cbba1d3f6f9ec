import { chromeWords } from './chrome-words.ts';
import { compact } from './text-shape.ts';

/** What the columns of a site are called. */
const columnWord =
  /首页|头条|要闻|新闻|资讯|动态|公告|公示|专题|专栏|频道|视频|图片|图库|论坛|博客|检索|搜索|会员|登录|注册|留言|投稿|下载|排行|聚焦|时政|财经|体育|娱乐|锐评|时评|海外|视窗|揭秘|网群|导航|联系我们|关于我们|概况|政务公开|信息公开|办事|互动交流|在线|滚动|热点|舆情|访谈|直播|邮箱|专区|之窗/u;

/** A label that only a site has: 今日头条, 会员中心. */
export function isColumnName(text: string): boolean {
  return columnWord.test(text) || chromeWords(compact(text)) !== undefined;
}

/** A row of such labels: 首页 | 要闻 | 公告 | 登录. */
export function isMenu(text: string): boolean {
  if (text.length > 200) return false;
  const labels = text
    .split(/\s*[|｜丨·•>]\s*|\s[-–—]\s|\s{2,}|\t|　/u)
    .map((label) => label.trim())
    .filter((label) => label !== '');
  const fewest = /首页$/u.test(labels[0] ?? '') ? 3 : 4;
  if (
    labels.length < fewest ||
    labels.some((label) => label.length > 8 || /[。，,；;：:！!？?]/u.test(label))
  )
    return false;
  const known = labels.filter(isColumnName).length;
  return known >= 2 && known * 3 >= labels.length;
}
