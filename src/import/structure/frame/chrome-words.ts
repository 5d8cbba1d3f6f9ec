import { compact, hanCount } from './text-shape.ts';

/** Buttons and captions that say nothing in an article. */
const certain =
  '加入收藏 设为首页 设为主页 收藏本站 收藏本文 收藏本页 添加收藏 打印 打印本页 打印本稿 打印本文 打印文章 打印此文 关闭 关闭窗口 关闭本页 关闭页面 返回顶部 回到顶部 返回首页 返回列表 返回上页 返回上一页 上一页 下一页 末页 尾页 友情链接 相关文章 相关阅读 相关新闻 相关链接 相关推荐 相关内容 相关信息 相关资讯 相关热词 推荐阅读 推荐文章 推荐新闻 热门文章 热门推荐 热门标签 热门搜索 热门资讯 热点推荐 热点新闻 猜你喜欢 大家都在看 文章搜索 站内搜索 站内检索 高级搜索 搜索本站 网站地图 网站导航 联系我们 关于我们 关于本站 阅读原文 分享到 分享至 点击分享 一键分享 分享文章 网友评论 最新评论 发表评论 我要评论 查看评论 我要纠错 纠错 扫一扫 扫码关注 手机版 电脑版 手机阅读 手机访问 无障碍浏览 无障碍 繁体版 简体版 隐私政策 隐私声明 法律声明 用户协议 广告服务 广告合作 意见反馈 RSS订阅 TOP 朋友圈 QQ空间 QQ好友 新浪微博 腾讯微博 人人网 微信好友 复制链接 会员登录 会员中心 用户登录 免费注册 立即注册 忘记密码 找回密码 查看更多 更多精彩 更多文章 加载更多 点击加载更多 点击查看更多 本文标签 文章标签 标签 保护视力色 视力保护色 字体大小 文字大小 公众号二维码 微信扫一扫 在线投稿 版权所有 二维码 文章导航 栏目导航 本栏热门 最新文章 最新资讯 随机文章 点击排行 阅读排行 排行榜 网站首页 往期推荐 往期回顾 往期精彩 网摘 人民微博 24小时排行 热帖排行 手机看新闻 我来说两句 精彩推荐 精彩回顾 推荐关注';
/** Words that also occur in articles: only in company. */
const doubtful =
  '首页 主页 登录 注册 搜索 检索 大 中 小 特大 微信 微博 收藏 分享 评论 更多 返回 赞 点赞 在看 转发 English 繁体 简体 字体 字号 下载 留言 举报 顶 踩 刷新 正文 详情 导航 默认 超大 复制 投稿 博客 论坛 邮箱 帮助 新闻 公告 专题 视频 图片 互动 客户端 APP 人工智能语音朗读 语音播报 朗读 引用 回复 商城 推荐 只看该作者 倒序浏览 收起 编辑 置顶';

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
const longestFirst = (words: string): string[] => words.split(' ').sort((a, b) => b.length - a.length);
const words = new RegExp(
  `^(?:(?<certain>${longestFirst(certain).map(escape).join('|')})|(?<doubtful>${longestFirst(doubtful).map(escape).join('|')}))(?=$|[^\\p{L}\\p{N}])`,
  'iu',
);
const joined = new RegExp(`^(?:${longestFirst(certain).map(escape).join('|')})`, 'iu');
const between = /^[\s　|｜丨·•/／\\\-—–_:：>＞»《》<〉〈【】[\]()（）!！.。,，、+]+/u;

/**
 * Whether a line is made of nothing but buttons and captions.
 * @returns how many of them are certain and doubtful, or undefined
 */
export function chromeWords(text: string): { certain: number; doubtful: number } | undefined {
  if (text.length > 200) return undefined;
  const count = { certain: 0, doubtful: 0 };
  let rest = text;
  for (;;) {
    rest = rest.replace(between, '');
    if (rest === '') return count.certain + count.doubtful > 0 ? count : undefined;
    const match = words.exec(rest) ?? joined.exec(rest);
    if (!match) return undefined;
    if (match.groups?.['doubtful'] === undefined) count.certain += 1;
    else count.doubtful += 1;
    rest = rest.slice(match[0].length);
  }
}

/** What a publisher writes under every text, however long; each needs its own words to be sure. */
const boilerplate: readonly RegExp[] = [
  /^[(（【[]?(?:免责声明|版权声明|特别声明|郑重声明|版权说明|声明)[】\])）]?[:：].*(?:版权|转载|侵权|本站|本网|观点|来源|删除)/u,
  /(?:版权归|著作权归).{0,20}(?:所有|作者)|(?:如有|若有|如涉及?|如果)[^。]{0,12}侵权[^。]{0,30}(?:联系|删除|告知)/u,
  /(?:不代表|并不意味着)(?:本站|本网|本公众号|本平台|本刊).{0,12}(?:观点|立场|赞同)/u,
  /(?:未经|如需|若需|欢迎)[^。]{0,20}(?:转载|授权)[^。]{0,40}(?:注明|联系|禁止|不得|谢绝|本网|本站|出处)/u,
  /^(?:本文)?(?:由|来自)[^。]{1,20}(?:网|小编)[^。]{0,10}(?:整理|编辑)[^。]{0,20}(?:转载|来源|发布|仅供参考|分享)/u,
];

/** Legal notices and their like, which are sentences but no part of an article. */
export function isBoilerplate(text: string): boolean {
  if (text.length > 500) return false;
  const words = compact(text);
  return hanCount(words) <= 300 && boilerplate.some((pattern) => pattern.test(words));
}
