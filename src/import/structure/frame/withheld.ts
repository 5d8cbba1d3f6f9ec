import { compact } from './text-shape.ts';

/*
 * Sites say in a hundred ways that they hold something back. What all ways have in common: a word for what is held
 * back, a word for how to get at it, and next to nothing else. A sentence about members, downloads or what is left
 * over says something else besides, and that tells it from a notice.
 */

/** Something is held back. */
const held = new RegExp(
  '剩余|余下|剩下|其余|还剩|还有\\d+[页字%]|未完|未读|尚未结束|没有结束|未结束|隐藏|屏蔽|折叠|省略|略去|删节|' +
    '试读|试看|试阅|预览(?:版|部分)|(?:仅|只|可|免费|能)(?:免费|供)?预览|' +
    '后续(?:内容|部分|章节|正文|全文)|以下(?:内容|部分|正文|全文|为)|后面(?:内容|部分|的内容|还有)|完整(?:版|内容|文档|资料|阅读)|' +
    '(?:仅|只)(?:显示|展示|提供|摘录)',
  'u',
);
/** Says all by itself. */
const ended =
  /(?:试读|试看|试阅|预览)(?:部分)?(?:已经?|到此)?(?:结束|完毕)|预览前\d+[页字%]|还剩\d+页|(?:文章|本文|正文)尚未结束/u;
/** The whole is spoken of; without {@link held} it takes a barrier to make a notice of it. */
const whole = /全文|全部内容|更多内容|更多精彩内容|原文档|本文档/u;
/** How to get at it. */
const access =
  /登录|登陆|注册|会员|VIP|付费|购买|支付|付款|充值|开通|下载|订阅|积分|解锁|扫码|扫描|关注公众号|点击|查看|可见|继续阅读|下一页|下页|索取|索要|客服|QQ|回复后/iu;
/** What stands between a reader and the whole. */
const barrier = /登录|登陆|注册|会员|VIP|付费|购买|支付|付款|充值|开通|下载|订阅|积分|解锁|扫码|关注公众号/iu;
/** It is asked for, or set as a condition. */
const demand = /请|须|需|后(?:即|可|才|方|查|阅|继|看|下|解|获|浏)|才能|方可|即可|仅|点击/u;

/** A step of instructions, or the words on a button that they name. */
const instruction =
  /第[一二三四五六七八九十\d]+步|^[一二三四五六七八九十\d]+[、.．]|^(?:首先|然后|最后)|[“”「」]/u;

/** Everything that such a notice is made of, besides. */
const filler = new RegExp(
  '完整版|完整|全文|全部|正文|原文|本文|本页|本站|本网|网站|文章|文档|文件|资料|文字|章节|内容|部分|中间|篇幅|所限|有限|限制|由于|因为|版权|原因|' +
    '此处|这里|以上|以下|后面|前面|下面|后续|更多|精彩|剩余|余下|剩下|其余|还剩|还有|未完|待续|未读|尚未|没有|结束|已经|隐藏|屏蔽|折叠|省略|略去|删节|' +
    '试读|试看|试阅|预览|免费|显示|展示|提供|摘录|展开|浏览|阅读|观看|获取|可见|看到|查看|查阅|继续|登录|登陆|注册|成为|正式|高级|会员|用户|账号|VIP|付费|购买|支付|付款|' +
    '充值|开通|下载|订阅|积分|解锁|扫码|扫描|二维码|关注|公众号|点击|点此|按钮|链接|下一页|下页|首页|索取|索要|联系|客服|人员|QQ群?|微信号?|开放|回复|打开|全套|' +
    '完成|格式|价格|页数|字数|大小|WORD|DOCX?|PDF|TXT|PPT|APP|客户端|权限|专享|专属|特权|该|此|第|前|后|页|字|段|元|共|约|仅|只|能|可以|可|需要|需|须|请|要|如需|如果|如|若|想|您|你|的|是|为|对|在|已|被|' +
    '方可|才能|即可|方|才|即|了|还|有|到|及|和|或|以|从|因|由|个|处|版|号|码|人|各|者|[一二三四五六七八九十百千\\d]+',
  'giu',
);
const sign = /[\p{P}\p{S}\s]/gu;

/** Longer ones tell a story. */
const longest = 110;
/** Share of other words that a notice may have. */
const mostOther = 0.12;

/** How many characters are neither signs nor words of a notice. */
function otherWords(words: string): number {
  return words.replace(filler, '').replace(sign, '').length;
}

/**
 * True for words that say nothing but that a site holds something back, and how to get at it: a line of its own, what
 * stands in brackets, or the tail of a line.
 */
export function isWithheldNotice(text: string): boolean {
  const words = compact(text);
  if (words.length < 5 || words.length > longest || instruction.test(words)) return false;
  const isHeld = held.test(words) || (whole.test(words) && barrier.test(words));
  const isSaid = ended.test(words) || (isHeld && access.test(words) && demand.test(words));
  return isSaid && otherWords(words) <= mostOther * words.length;
}

/** Some words are left out here, says a line that holds nothing else: （此处略去三百字）. */
const leftOut =
  /^[….\s·。*=—-]*[(（【[〔](?:此处|以下|以上|中间|下文|后文|下略|内容)?(?:内容|部分|文字)?(?:略去|略|省略|隐藏|删去|删节|删减)(?:了)?(?:约|近)?[\d一二三四五六七八九十百千万两数若干几]{1,6}(?:余|多)?(?:个)?(?:字|段|行|页)[)）】\]〕][….\s·。*=—-]*$/u;

/** True for a line that says how much was left out, whoever has done so. */
export function isOmission(text: string): boolean {
  return leftOut.test(compact(text));
}

/** A stretch in brackets, also one that is not closed before the line ends. */
const bracketed =
  /[(（【[〔<](?:[^()（）【】[\]〔〕<>]|[(（][^()（）]{0,20}[)）]){4,110}(?:[)）】\]〕>]|$)/gu;
/** What stands behind dots, dashes or a bar, or behind the end of a sentence. */
const tail = /(?:…+|\.{3,}|={3,}|-{3,}|\*{3,}|—{2,}|[。！？!?]["”’』」)）]?|\|)\s*(?=[^\s])/gu;

/** Where in a line a notice stands: the whole of it, in brackets, or at its end. */
export function findWithheld(text: string): { start: number; end: number } | undefined {
  const end = text.length;
  if (isWithheldNotice(text) || isOmission(text)) return { start: 0, end };
  for (const { 0: words, index } of text.matchAll(bracketed))
    if (isWithheldNotice(words)) return { start: index, end: index + words.length };
  const from = Math.max(0, end - longest * 2);
  for (const { 0: mark, index } of text.slice(from).matchAll(tail)) {
    const start = from + index + mark.length;
    if (isWithheldNotice(text.slice(start))) return { start, end };
  }
  return undefined;
}
