import { findWithheld } from './withheld.ts';

/** A notice by which a site says that it holds something back. */
export interface GapNotice {
  start: number;
  end: number;
  /** What the gap is called in the text. */
  mark: string;
  /** The same for the list of what the source has lost. */
  sentence: string;
}

const size = String.raw`(?:约|了|大约|近)?\s{0,3}(?<missing>\d{2,6})\s{0,3}(?:余|多)?个?字`;
const omitted = String.raw`(?:省略|略去|隐藏|删去|删减|缺)\s{0,3}${size}`;
/** How many characters are missing, in brackets or in plain words. */
const missing: readonly RegExp[] = [
  new RegExp(
    String.raw`[(（【\[〔<][^()（）【】\[\]]{0,60}?${omitted}[^()（）【】\[\]]{0,40}[)）】\]〕>]?`,
    'u',
  ),
  new RegExp(`(?:此处|以下|这里|中间|正文|后面)(?:内容)?${omitted}`, 'u'),
];

const total = String.raw`(?:全文|本文|原文)共?\s{0,3}(?<total>\d{2,6})\s{0,3}个?字`;
const shown = String.raw`[^。]{0,20}?(?:仅|只|已)(?:能)?(?:显示|提供|展示)了?\s{0,3}(?<shown>\d{2,6})\s{0,3}个?字`;
/** How long the whole would be. */
const measured: readonly RegExp[] = [
  new RegExp(`[(（【[]?(?:未完待续|未完|待续)[^。]{0,40}?${total}(?:${shown})?`, 'u'),
  new RegExp(`[(（【[]?${total}${shown}`, 'u'),
];

const login = '登录|登陆|注册|付费|购买|开通|下载|订阅|会员|支付|充值|解锁|积分|点击|打开|扫码';
const see = '查看|阅读|可见|浏览|获取|观看|显示|展开|继续';
/** That there is more, without saying how much. */
const more: readonly RegExp[] = [
  new RegExp(
    String.raw`[(（【\[]?(?:本文)?(?:剩余|余下|其余|完整|后续|剩下|全部|隐藏)的?(?:\d+%)?的?(?:内容|部分|正文|章节|全文|文字)?[^。]{0,6}?(?:需要?|请|须|要|可)[^。]{0,10}(?:${login})[^。]{0,16}(?:${see})[^。]{0,12}[)）】\]]?$`,
    'u',
  ),
  new RegExp(
    String.raw`[(（【\[](?:${login})[^。()（）]{0,10}(?:后|即可|方可|可|才能)[^。()（）]{0,8}(?:${see})[^。()（）]{0,8}(?:全文|全部|完整|更多|剩余)[^。()（）]{0,8}[)）】\]]$`,
    'u',
  ),
  /[(（【[]?(?:本文|文章|以上|当前|此处|本页)(?:内容)?(?:仅|只)能?(?:显示|展示|提供|预览|摘录)了?(?:部分|前\d+(?:页|字|段)|\d+字|\d+%)[^。]{0,40}[)）】\]]?$/u,
  /[(（【[](?:以下|此处|部分|该部分|本段|隐藏)?的?内容(?:已|已经)?被?(?:隐藏|屏蔽|删除|折叠|省略)[^()（）【】[\]]{0,20}[)）】\]]/u,
  /^(?:以下|此处|部分|该部分)的?内容(?:已|已经)?被?(?:隐藏|屏蔽|折叠)[^。]{0,20}。?$/u,
];
const button =
  /(?<=^|…|\.{3}|[。！？])[(（【[]?(?:点击)?(?:查看|阅读|展开|显示)(?:全文|剩余全文|剩余内容|余下全文|完整内容|余下内容)[)）】\]]?\s?(?:>|>>|»|↓|∨)?$/u;

/** Notices that say nothing of the size stand at the end of a line. */
const tailLength = 400;

/** The end of a notice that goes on with requests: up to its bracket, or to the end of its sentence. */
function endOfNotice(text: string, { index, 0: words }: RegExpExecArray): number {
  const end = index + words.length;
  const rest = text.slice(end, end + 160);
  const close = /^[(（【[]/u.test(words) ? /[)）】\]]|$/u : /。|$/u;
  const match = close.exec(rest);
  return end + (match ? match.index + match[0].length : rest.length);
}

/** Takes the dots and blanks around a notice to it: ……(省略750字)……. */
function withDots(text: string, start: number, end: number): Pick<GapNotice, 'start' | 'end'> {
  let [from, to] = [start, end];
  while (from > 0 && /[….\s]/u.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && /[….\s]/u.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

/** What a notice tells of the size of what is missing. */
const told: readonly [RegExp, (found: Record<string, string>) => Pick<GapNotice, 'mark' | 'sentence'>][] = [
  [
    /(?:剩余|余下|剩下|还剩|还有|隐藏|省略|略去|删减|缺)(?:的)?(?:全文|内容|部分|正文|文字)?(?:约|近|共)?(?<count>\d{2,6})(?:余|多)?个?字/u,
    ({ count }) => ({
      mark: `〔此处原文缺失约 ${count} 字：网站未提供全文〕`,
      sentence: `文中缺失约 ${count} 字`,
    }),
  ],
  [
    /(?:全文|本文|原文)共?(?:约)?(?<count>\d{2,6})个?字/u,
    ({ count }) => ({
      mark: `〔以下原文缺失：网站称全文 ${count} 字〕`,
      sentence: `文末缺失，网站称全文 ${count} 字`,
    }),
  ],
];

/** A notice in its own words, whatever they are. */
function findInWords(text: string): GapNotice | undefined {
  const found = findWithheld(text);
  if (!found) return undefined;
  const words = text.slice(found.start, found.end).replace(/\s+/gu, '');
  for (const [pattern, tell] of told) {
    const groups = pattern.exec(words)?.groups;
    if (groups) return { ...withDots(text, found.start, found.end), ...tell(groups) };
  }
  const isWithin = /^[^，。]{0,4}(?:此处|中间|略)/u.test(words.replace(/^[….(（【[]+/u, ''));
  return {
    ...withDots(text, found.start, found.end),
    mark: isWithin ? '〔此处原文缺失：网站未提供全文〕' : '〔以下原文缺失：网站未提供全文〕',
    sentence: '网站未提供全文',
  };
}

/** The first notice in a line of text. */
export function findGapNotice(text: string): GapNotice | undefined {
  const measured = findMeasured(text);
  const inWords = findInWords(text);
  if (!measured || !inWords) return measured ?? inWords ?? findMore(text);
  // The size may be told in the middle of the notice: all of it goes.
  if (inWords.start > measured.start || inWords.end < measured.end) return measured;
  return { ...measured, start: inWords.start, end: inWords.end };
}

/** A notice that tells how much is missing. */
function findMeasured(text: string): GapNotice | undefined {
  for (const pattern of missing) {
    const match = pattern.exec(text);
    const count = match?.groups?.['missing'];
    if (match && count !== undefined)
      return {
        ...withDots(text, match.index, match.index + match[0].length),
        mark: `〔此处原文缺失约 ${count} 字：网站未提供全文〕`,
        sentence: `文中缺失约 ${count} 字`,
      };
  }
  for (const pattern of measured) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const told = `网站称全文 ${match.groups['total']} 字`;
    const words = match.groups['shown'] === undefined ? told : `${told}，只提供 ${match.groups['shown']} 字`;
    return {
      ...withDots(text, match.index, endOfNotice(text, match)),
      mark: `〔以下原文缺失：${words}〕`,
      sentence: `文末缺失，${words}`,
    };
  }
  return undefined;
}

/** A notice at the end of a line that only says that there is more. */
function findMore(text: string): GapNotice | undefined {
  const trimmed = text.trimEnd();
  const offset = Math.max(0, trimmed.length - tailLength);
  const tail = trimmed.slice(offset);
  const isMore = more.map((pattern) => pattern.exec(tail)).find((match) => match !== null);
  const found = isMore ?? button.exec(tail);
  if (!found || (offset > 0 && found.index === 0)) return undefined;
  const start = offset + found.index;
  return {
    ...withDots(text, start, start + found[0].length),
    mark: isMore ? '〔以下原文缺失：网站未提供全文〕' : '〔以下原文可能缺失：网站要求另外打开全文〕',
    sentence: isMore ? '网站未提供全文' : '网站要求另外打开全文，文末可能不完整',
  };
}
