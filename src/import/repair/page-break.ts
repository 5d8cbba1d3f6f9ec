import type { Confidence } from '../document/working-document.ts';
import type { Line } from '../document/line.ts';
import { seamStrength, type Bigrams } from './bigrams.ts';
import { areAlike, beginsParagraph, hanLength, hasEndMark } from './line-shapes.ts';

/** What two paragraphs are to each other. `open`: the first does not end, but nothing shows that the second goes on. */
export type Verdict = Confidence | 'apart' | 'open';

/** Titles, bylines and dates are shorter, and have no mark at the end either. */
const shortestBroken = 25;
const shortestUnended = 45;
/** The paragraph that does not end is worth a flag. */
const shortestFlagged = 40;
/** Some sites cut their pages after so many characters. */
const pageLength = 500;

/** No sentence begins so, but for the words behind the bar. */
const continuation =
  /^(?:[，。、；：！？,;!?”’）》」』)…]|等(?!待|于|级|到|候|同|价|额|式|着|你|我|他)|的(?!确|士)|们|了(?!解|不起|结|却)|着(?!力|眼|手|重|实|想|急|装|火|陆)|地(?=[^方区点位理址下上面铁球板域名图质段带级市县震形势主道]))/u;

/** A sentence that ends so goes on. */
const openEnd = /[的和与及或把被将]$/u;

/** Marks in pairs that a paragraph opens and does not close. */
function openMarks(text: string): string {
  let open = '';
  for (const mark of text.match(/[“”（）()《》「」]/gu) ?? []) {
    const place = '“（(《「'.indexOf(mark);
    if (place >= 0) open += '”）)》」'.charAt(place);
    else if (open.endsWith(mark)) open = open.slice(0, -1);
  }
  return open;
}

/** True when the second closes what the first leaves open, before it opens anything. */
function closes(first: string, second: string): boolean {
  const wanted = openMarks(first).at(-1);
  return wanted !== undefined && /[“”（）()《》「」]/u.exec(second)?.[0] === wanted;
}

function looksLikeEnd(text: string): boolean {
  return hasEndMark(text) || hanLength(text) >= shortestUnended;
}

/** Judges whether the end of a page, or a site's limit, has cut one paragraph in two. */
export function judgeBreak(first: Line, second: Line, bigrams: Bigrams): Verdict {
  const [end, start] = [first.text, second.text];
  if (!areAlike(first, second) || hanLength(end) < shortestBroken) return 'apart';
  if (beginsParagraph(start) || !looksLikeEnd(start)) return 'apart';
  if (end.length > 0 && end.length % pageLength === 0 && !/[。！？!?”]$/u.test(end)) return 'auto';
  if (hasEndMark(end)) return 'apart';
  const strength = seamStrength(end, start, bigrams);
  if (strength === 2 || closes(end, start)) return 'auto';
  if (strength === 1 || /[，、,]$/u.test(end) || continuation.test(start) || openEnd.test(end))
    return 'confirm';
  return hanLength(end) > shortestFlagged ? 'open' : 'apart';
}
