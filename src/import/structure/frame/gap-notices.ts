/** A notice by which a site says that it holds something back. */
export interface GapNotice {
  start: number;
  end: number;
  /** What the gap is called in the text. */
  mark: string;
  /** The same for the list of what the source has lost. */
  sentence: string;
}

const open = String.raw`[…\.]*\s*[(（【\[〔<]`;
const close = String.raw`[)）】\]〕>]\s*[…\.]*`;
const omission = '(?:省略|略去|隐藏|删去|删减|刪減|缺)';
const count = String.raw`(?:约|了|大约|近)*\s*(?<missing>\d{1,6})\s*(?:余|多)?个?字`;

const missing: readonly RegExp[] = [
  new RegExp(
    `${open}[^()（）【】\\[\\]]{0,60}?${omission}\\s*${count}[^()（）【】\\[\\]]{0,40}(?:${close})?`,
    'u',
  ),
  new RegExp(`[…\\.]*\\s*(?:此处|以下|这里|中间|正文|后面)(?:内容)?${omission}\\s*${count}[…\\.]*`, 'u'),
];
const rest =
  /[….\s]*[(（【[]?\s*(?:未完|待续|未完待续)\s*[,，;；、]?[^。]{0,40}(?:全文|本文|原文)共?\s*(?<total>\d{2,6})\s*个?字(?:[^。]{0,20}?(?:仅|只|已)(?:能)?(?:显示|提供|展示)了?\s*(?<shown>\d{2,6})\s*个?字)?.{0,160}$/u;
const partial =
  /[….\s]*[(（【[]?\s*(?:全文|本文|原文)共?\s*(?<total>\d{2,6})\s*个?字[^。]{0,20}?(?:仅|只)(?:能)?(?:显示|提供|展示)了?\s*(?<shown>\d{2,6})\s*个?字.{0,160}$/u;

const login = '登录|登陆|注册|付费|购买|开通|下载|订阅|会员|支付|充值|解锁|积分|点击|打开|扫码';
const see = '查看|阅读|可见|浏览|获取|观看|显示|展开|继续';
const other: readonly RegExp[] = [
  new RegExp(
    `[….\\s]*[(（【\\[]?\\s*(?:本文)?(?:剩余|余下|其余|完整|后续|剩下|全部|隐藏)(?:的)?(?:\\d+%)?的?(?:内容|部分|正文|章节|全文|文字)?[^。]{0,6}?(?:需要?|请|须|要|可)[^。]{0,10}(?:${login})[^。]{0,16}(?:${see})[^。]{0,12}[)）】\\]]?\\s*$`,
    'u',
  ),
  new RegExp(
    `[….\\s]*[(（【\\[]\\s*(?:${login})[^。()（）]{0,10}(?:后|即可|方可|可|才能)[^。()（）]{0,8}(?:${see})[^。()（）]{0,8}(?:全文|全部|完整|更多|剩余)[^。()（）]{0,8}[)）】\\]]\\s*$`,
    'u',
  ),
  /[….\s]*[(（【[]?\s*(?:本文|文章|以上|当前|此处|本页)(?:内容)?(?:仅|只)(?:能)?(?:显示|展示|提供|预览|摘录)(?:了)?(?:部分|前\s*\d+\s*(?:页|字|段)|\d+\s*字|\d+%)[^。]{0,40}[)）】\]]?\s*$/u,
  /[….\s]*[(（【[]\s*(?:以下|此处|部分|该部分|本段|隐藏)?(?:的)?内容(?:已|已经)?(?:被)?(?:隐藏|屏蔽|删除|折叠|省略)[^()（）【】[\]]{0,20}[)）】\]]/u,
  /^\s*(?:以下|此处|部分|该部分)的?内容(?:已|已经)?被?(?:隐藏|屏蔽|折叠)[^。]{0,20}。?\s*$/u,
];
const button =
  /(?:…+|\.{3,}|^)\s*[(（【[]?\s*(?:点击)?(?:查看|阅读|展开|显示)(?:全文|剩余全文|剩余内容|余下全文|完整内容|余下内容)[)）】\]]?\s*(?:>+|»|↓|∨)?\s*$/u;

const where = (position: 'inside' | 'end'): string => (position === 'end' ? '以下原文' : '此处原文');

/** The first notice in a line of text. */
export function findGapNotice(text: string): GapNotice | undefined {
  const notice = (match: RegExpExecArray, mark: string, sentence: string): GapNotice => ({
    start: match.index,
    end: match.index + match[0].length,
    mark: `〔${mark}〕`,
    sentence,
  });
  for (const pattern of missing) {
    const match = pattern.exec(text);
    const number = match?.groups?.['missing'];
    if (match && number !== undefined)
      return notice(
        match,
        `${where('inside')}缺失约 ${number} 字：网站未提供全文`,
        `文中缺失约 ${number} 字`,
      );
  }
  for (const pattern of [rest, partial]) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const { total, shown } = match.groups;
    const size = `网站称全文 ${total} 字${shown === undefined ? '' : `，只提供 ${shown} 字`}`;
    return notice(match, `${where('end')}缺失：${size}`, `文末缺失，${size}`);
  }
  for (const pattern of other) {
    const match = pattern.exec(text);
    if (match) return notice(match, `${where('end')}缺失：网站未提供全文`, '网站未提供全文');
  }
  const match = button.exec(text);
  if (match && /[…。！？]|\.{3}|^\s*\S{0,12}\s*$/u.test(text))
    return notice(
      match,
      `${where('end')}可能缺失：网站要求另外打开全文`,
      '网站要求另外打开全文，文末可能不完整',
    );
  return undefined;
}
