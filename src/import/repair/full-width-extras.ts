import { fullWidth, isChinese, type Widening } from '../../lesson/half-width.ts';
import { protectedCharacters } from '../../lesson/protected-spans.ts';

const han = /\p{Script=Han}/u;

/** True for a Chinese text in which foreign words stand, not for an English sentence that names a Chinese word. */
function isChineseText(text: string): boolean {
  const [characters, letters] = [
    text.match(/\p{Script=Han}/gu)?.length ?? 0,
    text.match(/[A-Za-z]/g)?.length ?? 0,
  ];
  return characters > 0 && characters * 2 >= letters;
}

/** A mark between Chinese and a figure or a foreign word: 达到95%,同比 and 学习了PPT,收获. */
function foreignMarks(text: string): Widening[] {
  return [...text.matchAll(/(?<=(\S))([,:;!?])([ \t]*)(?=(\S?))/gu)].flatMap((match) => {
    const [, before = '', mark = '', blanks = '', after = ''] = match;
    const { index } = match;
    const widened = { start: index, end: index + 1 + blanks.length, text: fullWidth[mark] ?? mark };
    if (isChinese(before)) return /[A-Za-z<_]/.test(after) ? [widened] : [];
    if (!/[\dA-Za-z%‰℃)\]]/.test(before)) return [];
    // An entity of HTML that was not read: &nbsp;
    if (mark === ';' && /&#?\w{1,8}$/.test(text.slice(Math.max(0, index - 10), index))) return [];
    if (after === '') return han.test(text.slice(Math.max(0, index - 8), index)) ? [widened] : [];
    const isField = mark === ':' && blanks !== '';
    return !isField && /[\p{Script=Han}“‘《（]/u.test(after) ? [widened] : [];
  });
}

/** Marks in a row between Chinese: 好!! and 听,,说. Which of them stays is for an editor. */
function rows(text: string): Widening[] {
  return [...text.matchAll(/[,:;!?]{2,3}/g)].flatMap(({ 0: row, index }) => {
    const after = text[index + row.length];
    if (!isChinese(text[index - 1]) || (after !== undefined && !isChinese(after))) return [];
    return [...row].map((mark, at) => ({
      start: index + at,
      end: index + at + 1,
      text: fullWidth[mark] ?? mark,
    }));
  });
}

/** `...`, `. . .` and `。。。` behind or before Chinese; longer runs lead to page numbers or are there to be filled in. */
function ellipses(text: string): Widening[] {
  return [...text.matchAll(/\.{3,}|\.(?: \.){2,}|。{3,}/g)].flatMap(({ 0: run, index }) => {
    const end = index + run.length;
    const isNear = isChinese(text[index - 1]) || isChinese(text[end]);
    const isLeader = run.length > 6 || /^\s*\d+\s*$/.test(text.slice(end, end + 8));
    return isNear && !isLeader && text[end] !== '/' ? [{ start: index, end, text: '……' }] : [];
  });
}

/** `--` between Chinese; between figures it is a range. */
function dashes(text: string): Widening[] {
  return [...text.matchAll(/(?<!-)( ?)(-{2,4})( ?)(?!-)/g)].flatMap(({ 0: whole, index }) => {
    const [before, after] = [text[index - 1], text[index + whole.length]];
    const isBetween = (before === undefined || isChinese(before)) && isChinese(after);
    return isBetween ? [{ start: index, end: index + whole.length, text: '——' }] : [];
  });
}

/** Straight single quotation marks around Chinese, as a pair. */
function singleQuotes(text: string): Widening[] {
  return [...text.matchAll(/(?<![A-Za-z0-9'])'([^'\n]{1,200})'(?![A-Za-z0-9'])/g)].flatMap(
    ({ 0: whole, 1: inside = '', index }) => {
      const close = index + whole.length - 1;
      if (!han.test(inside) || /^\s|\s$/.test(inside)) return [];
      return [
        { start: index, end: index + 1, text: '‘' },
        { start: close, end: close + 1, text: '’' },
      ];
    },
  );
}

/** Straight quotation marks behind 他说: or 他说, that hold Chinese, whatever they begin with: "OK,没问题!" */
function speech(text: string): Widening[] {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return [];
  return [...text.matchAll(/(?<=\p{Script=Han})([:：,，])[ \t]?"([^"\n]{1,300})"/gu)].flatMap(
    ({ 0: whole, 1: mark = '', 2: inside = '', index }) => {
      if (!han.test(inside) || /^\s|\s$/.test(inside)) return [];
      const end = index + whole.length;
      return [
        { start: index, end: end - inside.length - 1, text: `${fullWidth[mark] ?? mark}“` },
        { start: end - 1, end, text: '”' },
      ];
    },
  );
}

/** The half-width half of a mixed pair （…), and the brackets of a number before Chinese: (1)落实. */
function brackets(text: string): Widening[] {
  const found: Widening[] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/g)) {
    if (bracket === '(' || bracket === '（') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined || bracket === '）') continue;
    const own = { start: index, end: index + 1, text: '）' };
    if (text[start] === '（') found.push(own);
    else if (/^\d{1,2}$/.test(text.slice(start + 1, index)) && han.test(text[index + 1] ?? '')) {
      if (start === 0 || isChinese(text[start - 1])) found.push({ start, end: start + 1, text: '（' }, own);
    }
  }
  return found;
}

/** What an imported text needs besides the marks that the content check reports. Edits in no order. */
export function extraWidenings(text: string): Widening[] {
  if (!/[,:;!?.()'"。-]/.test(text) || !isChineseText(text)) return [];
  const isProtected = protectedCharacters(text);
  return [
    ...foreignMarks(text),
    ...rows(text),
    ...ellipses(text),
    ...dashes(text),
    ...singleQuotes(text),
    ...speech(text),
    ...brackets(text),
  ].filter(({ start, end }) => !isProtected(start) && !isProtected(end - 1));
}
