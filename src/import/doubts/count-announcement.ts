/** Words that say how many things follow: 八个方面, 以下三点, “四个意识”. */
export interface Announcement {
  count: number;
  start: number;
  end: number;
  text: string;
}

const digits = '零一二三四五六七八九';

/** 八 → 8, 十二 → 12, 两 → 2, 15 → 15; NaN for anything else. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '两') return 2;
  const [, tens, ones] = /^([一二三四五六七八九])?(?:十)([一二三四五六七八九])?$/.exec(text) ?? [];
  if (text.includes('十')) {
    if (!/^[一二三四五六七八九]?十[一二三四五六七八九]?$/.test(text)) return Number.NaN;
    return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
  }
  return text.length === 1 && digits.includes(text) && text !== '零' ? digits.indexOf(text) : Number.NaN;
}

const announcement =
  /(?<![第之一二三四五六七八九十百千万\d.－—-])([二两三四五六七八九]|十[一二三四五六七八九]?|\d{1,2})(?:个|大|条|项|点|种|方面|类|招|步|要|措施)(?:\p{Script=Han}{0,8})/gu;

/** What is told one by one; five villages or three visits are only a number. */
const announced =
  /方面|层面|体会|感受|感悟|做法|措施|要求|问题|不足|意见|建议|环节|步骤|原则|任务|重点|关键|特点|变化|转变|经验|启示|认识|看法|想法|打算|对策|途径|办法|方法|原因|表现|现象|关系|意识|理由|要点|内容|条件|目标|制度|机制|到位|必须|坚持|结合|加强|确保|机制|工程|行动|转变|统一|注重/u;
const announcing = /(?:以下|如下|下列|下面|这|这样|分|抓好?|做好?|做到|突出|把握|坚持|落实)$/u;

/** True when an announcement names what is told one by one: 三点, 四个方面, 以下五个. */
export function isOfList(text: string, { start, end, text: words }: Announcement): boolean {
  if (/^.{1,2}(?:点|方面|招|步|要|措施)/u.test(words) || announced.test(words)) return true;
  if (announcing.test(text.slice(Math.max(0, start - 4), start))) return true;
  // 有三个：一是…
  return /^[^。！？；，]{0,8}：/u.test(text.slice(end));
}

/** Fewer than two things are no list, and nobody counts more than thirty. */
const [fewest, most] = [2, 30];

/** Every announcement of a paragraph, in order. */
export function findAnnouncements(text: string): Announcement[] {
  return [...text.matchAll(announcement)].flatMap(({ 0: words, 1: number = '', index }) => {
    const count = numberOf(number);
    if (!(count >= fewest && count <= most)) return [];
    return [{ count, start: index, end: index + number.length + 1, text: words }];
  });
}
