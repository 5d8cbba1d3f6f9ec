import type { Confidence } from '../../document/working-document.ts';
import { chromeWords, isBoilerplate } from './chrome-words.ts';
import { isMenu } from './column-names.ts';
import { compact, hanCount } from './text-shape.ts';

interface Pattern {
  pattern: RegExp;
  confidence: Confidence;
  /** Unmistakable wherever it stands; the others only before and behind the body. */
  anywhere?: true;
  /** Longest line, in characters without white space. */
  longest: number;
}

/** Who posted something in a forum, and when. */
const forumPost =
  /^(?:楼主|作者)?.{0,20}发表于[:：]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u;

/** True for the head of a post in a forum: 楼主 某某 发表于 2017-9-5 21:14. */
export function isForumPost(text: string): boolean {
  return text.length <= 80 && forumPost.test(compact(text));
}

/** Lines without white space. */
const patterns: readonly Pattern[] = [
  { pattern: /^[【[]?(?:上|下|前|后)一?[篇条页则][】\]]?[:：]/u, confidence: 'auto', longest: 200 },
  {
    pattern: /^[(（]?(?:上一篇|下一篇)[:：]?(?:没有了|无|暂无|下一篇|上一篇)?[)）]?$/u,
    confidence: 'auto',
    longest: 20,
  },
  {
    pattern:
      /^(?=.*(?:上一?页|下一?页))(?:[[(（【]?\d{1,3}[\])）】]?|[上下]一?页|首页|末页|尾页|第\d+页|共\d+页|[|｜·….<>«»])+$/u,
    confidence: 'auto',
    anywhere: true,
    longest: 60,
  },
  // Forums: who wrote when, what the member is, and the buttons below each answer.
  {
    pattern: forumPost,
    confidence: 'auto',
    longest: 50,
  },
  {
    pattern:
      /^(?=(?:.*?(?:注册|帖子|主题|积分|精华|威望|等级|金币|来自|发帖|回帖)[:：]){2})(?:(?:注册|注册时间|帖子|主题|积分|精华|威望|等级|金币|来自|发帖|回帖|发帖数)[:：][^:：]{1,14})+$/u,
    confidence: 'auto',
    longest: 100,
  },
  {
    pattern:
      /^(?:打开|下载|进入|前往)[“"「]?.{1,12}?[”"」]?(?:APP|客户端)[,，]?(?:查看|阅读|浏览|观看|发现|体验|参与|看).{0,12}$/iu,
    confidence: 'auto',
    longest: 40,
  },
  { pattern: /^[+＋]?(?:订阅|已订阅|关注|已关注)$/u, confidence: 'confirm', longest: 5 },
  {
    pattern:
      /^(?:24小时|48小时|一周|7天|今日|本周|本月|热点|热门|点击|阅读|评论)(?:新闻|热门|点击|阅读|评论|内)*(?:排行榜?|排名|热榜|热帖)(?:[|｜].{0,24})?$/u,
    confidence: 'auto',
    longest: 40,
  },
  {
    pattern:
      /^(?:本文|文章|内容|稿件)?(?:来自|转自|来源于|出自|选自|源自).{1,24}?[,，;；]?(?:如需|欢迎)?转载(?:请|须|需|时).{0,16}(?:保留|注明|标明|标记|出处|链接|联系).{0,8}$/u,
    confidence: 'auto',
    longest: 80,
  },
  { pattern: /^[-=*~—─━]{6,}$/u, confidence: 'auto', anywhere: true, longest: 200 },
  { pattern: /copyright|©|&copy;|allrightsreserved|poweredby/iu, confidence: 'auto', longest: 200 },
  {
    pattern:
      /版权所有|ICP备|ICP证|京ICP|公网安备|公安备案|网安备|备案号|网站标识码|技术支持[:：]|建议使用.{0,40}(?:分辨率|浏览器)/iu,
    confidence: 'auto',
    longest: 150,
  },
  { pattern: /^(?:您|你)(?:是)?(?:本站)?第\d+位/u, confidence: 'auto', longest: 40 },
  {
    pattern: /^(?:点击|浏览|阅读|访问|查看|人气)(?:次数|量|数|率)?[:：]?\d+\+?(?:次|人)?$/u,
    confidence: 'auto',
    longest: 20,
  },
  { pattern: /^(?:阅读|浏览)?\d+(?:次)?(?:阅读|浏览|点击|评论)$/u, confidence: 'auto', longest: 20 },
  {
    pattern:
      /^[【[(（]?(?:调整)?(?:字体|字号|文字(?!\s*[:：|｜丨/／][^大小中]))(?:大小|选择)?[:：]?[】\]]?[\s\S]{0,16}$/u,
    confidence: 'auto',
    longest: 20,
  },
  {
    pattern:
      /^(?:请)?(?:微信|手机)?(?:扫一扫|扫码|扫描|长按|识别).{0,24}(?:关注|二维码|分享|手机打开|阅读|进入|加入)/u,
    confidence: 'auto',
    longest: 50,
  },
  {
    pattern: /^(?:[↑↓▲▼→☝👆👇★]*)?点击(?:上方|下方|左下角|右上角|标题下|蓝字|文末|阅读原文|关注|图片)/u,
    confidence: 'auto',
    anywhere: true,
    longest: 40,
  },
  { pattern: /^(?:↑|↓|▲|▼|👆|👇)/u, confidence: 'confirm', longest: 40 },
  {
    pattern:
      /^(?:欢迎|请|敬请)?(?:关注|订阅|添加|搜索)(?:我们|本|官方)?.{0,16}(?:公众号|微信号|官方微信|视频号|官微)/u,
    confidence: 'auto',
    longest: 60,
  },
  {
    pattern:
      /^(?:微信)?(?:公众号|微信号|微信公众平台|官方微信|官方微博|QQ群|QQ交流群|交流QQ群|客服QQ|联系QQ)(?:号)?[:：]/iu,
    confidence: 'confirm',
    longest: 60,
  },
  {
    pattern:
      /^(?:本文)?(?:来源网址|原文网址|网址|原文链接|本文链接|本文地址|原文地址|文章链接|链接地址|转载请注明(?:出处|来源)?|本文来源网址|本文来源)[:：]?.*(?:https?:|www\.|\.(?:com|cn|net|org))/iu,
    confidence: 'auto',
    longest: 200,
  },
  { pattern: /^(?:https?:\/\/|www\.)\S+$/iu, confidence: 'confirm', longest: 200 },
  { pattern: /^[-—=*·~]*END[-—=*·~]*$/iu, confidence: 'auto', longest: 20 },
  { pattern: /^(?:转载请注明|本文为.{0,12}原创)/u, confidence: 'confirm', longest: 80 },
  { pattern: /^[(（【[]?(?:标签|本文标签|文章标签|tags?)[:：]/iu, confidence: 'auto', longest: 60 },
  {
    pattern: /^(?:主办|承办|主管|协办|运营|维护)(?:单位)?[:：].{0,40}(?:承办|技术|地址|电话|备案|维护|协办)/u,
    confidence: 'confirm',
    longest: 120,
  },
  {
    pattern: /^(?:分享|转发|喜欢|点赞).{0,20}(?:点赞|在看|朋友圈|转发|分享)/u,
    confidence: 'confirm',
    longest: 30,
  },
  {
    pattern: /^(?:更多|点击|查看)(?:更多|进入|查看)?.{0,10}(?:>>+|»|＞＞|→|\.\.\.|…)$/u,
    confidence: 'confirm',
    longest: 30,
  },
  {
    pattern: /^(?:今天是)?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日星期.{1,2}(?:.*(?:登录|注册|首页|欢迎).*)$/u,
    confidence: 'auto',
    longest: 80,
  },
];

const floor =
  /^(?:第?\d{1,4}[楼#]|[#＃]\d{1,4}|沙发|板凳|地板)[^。！？，]{0,24}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u;

/** The head of an answer in a forum: 2楼 某某 2017-9-5 22:02. */
export function isFloor(text: string): boolean {
  return floor.test(compact(text));
}

const positionLabel =
  /^[【[]?(?:(?:您|你)(?:现在|目前|当前)?(?:所在|所处)?的?(?:位置|地方)|(?:当前|现在|目前)(?:所在)?的?(?:位置|栏目|页面)|所在位置|位置导航|面包屑)(?:是|为|在)?[:：】\]]/u;
const crumb = /\s*(?:>>+|>|＞+|»|›|→|->|\/|\\|-|·|\|)\s*/u;

/** A trail of links: 您的位置：首页 > 党建 > 正文. */
export function breadcrumbs(text: string): { crumbs: string[]; confidence: Confidence } | undefined {
  const words = text.trim();
  if (words.length > 120) return undefined;
  const label = positionLabel.exec(words.replace(/\s+/gu, ''));
  const bare = words.replace(/^[^:：]*[:：]\s*/u, '');
  if (label) return { crumbs: bare.split(crumb).filter((part) => part !== ''), confidence: 'auto' };
  const parts = words.split(/\s*(?:>>+|>|＞+|»|›)\s*/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.some((part) => hanCount(part) > 20 || /[。！？，,]/u.test(part)))
    return undefined;
  const isSure =
    /^(?:网站)?(?:首页|主页)$/u.test(parts[0] ?? '') ||
    /^(?:正文|详情|详细内容|文章内容|查看文章)$/u.test(parts.at(-1) ?? '');
  if (isSure) return { crumbs: parts, confidence: 'auto' };
  return parts.length >= 3 ? { crumbs: parts, confidence: 'confirm' } : undefined;
}

/** 欢迎您来到某某网! 加入收藏|设为首页 */
export function welcome(text: string): { site: string } | undefined {
  const match =
    /^(?:您好[,，!！]?)?(?:热烈)?欢迎(?:您|你)?(?:来到|访问|光临|进入|浏览|登录)(?<site>[^!！,，。]{1,24})[!！。,，]?(?<rest>.*)$/u.exec(
      compact(text),
    );
  if (!match?.groups) return undefined;
  const { site = '', rest = '' } = match.groups;
  const isSure =
    /(?:网|网站|官网|主页|站|论坛|[A-Za-z0-9])$/u.test(site) ||
    (rest !== '' && chromeWords(rest) !== undefined);
  return isSure && (rest === '' || chromeWords(rest) !== undefined || rest.length <= 20)
    ? { site }
    : undefined;
}

const staff =
  '(?:本期|责任|执行|值班|网络|视觉|文字)?(?:编辑|美编|责编|主编|编审|审核|审校|审签|校对|初审|复审|终审|终校|监制|排版|制作|统筹|策划)';
const staffLine = new RegExp(`^(?:${staff}[|｜丨/][^|｜丨/，。；：]{1,12}?(?=${staff}[|｜丨/]|$))+$`, 'u');

/** Who has edited and checked an article for the page: 编辑|某某 审核|某某. */
function isStaff(words: string): boolean {
  return words.length <= 80 && staffLine.test(words);
}

/**
 * How sure it is that a whole line belongs to the page and not to the article.
 * @param atEdge before or behind the body
 */
export function judgeChrome(text: string, atEdge: boolean): Confidence | undefined {
  const words = compact(text);
  for (const { pattern, confidence, anywhere, longest } of patterns)
    if ((atEdge || anywhere) && words.length <= longest && pattern.test(words)) return confidence;
  if (!atEdge) return undefined;
  if (isMenu(text) || isStaff(words)) return 'auto';
  if (isBoilerplate(text)) return 'confirm';
  const found = chromeWords(text.trim()) ?? chromeWords(words);
  if (!found) return undefined;
  if (found.certain > 0) return 'auto';
  return found.doubtful >= 3 ? 'auto' : undefined;
}
