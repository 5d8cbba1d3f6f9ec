import { addedLine, type Line } from '../document/line.ts';
import { decided, type Change, type Choice } from '../document/working-document.ts';
import { isFraming } from './plain-headings.ts';

const title = '结语';
const longestClosing = 600;

const opensClosing =
  /^(?:总之|综上|总的来说|总而言之|总起来说|一句话|让我们|我们相信|我相信|我坚信|同志们[，：！])/;
const holdsClosing = /[。！？；](?:总之|让我们|我们相信|我相信|我坚信)/;
/** Fits the end of a speech, but also a section of plans. */
const looksAhead = /^(?:今后|最后|展望未来|在今后的|下一步)[，,]?/;
const isAboutPlans = /打算|计划|下一步|今后|展望|安排|措施|方向/;

/** Steps before 最后: it is the last of them. */
const countsSteps = /(?:^|[。；！？])(?:首先|其次|再次|再者|然后|接着|随后|第[一二三四五])/;

interface LastSection {
  heading: number;
  /** First line behind the last paragraph of the text proper. */
  end: number;
}

/** From the last heading to the end of the text, without notes and appendices. */
function lastSection(lines: readonly Line[]): LastSection | undefined {
  const appendix = lines.findIndex(
    ({ role, text }) => role.type === 'heading' && /^(?:附录|附件|参考文献)/.test(text),
  );
  let end = appendix === -1 ? lines.length : appendix;
  // What stands in parentheses at the end tells of the author or the place of printing.
  const isNote = ({ role, text }: Line): boolean => role.type === 'note' || /^（[^）]*）$/.test(text.trim());
  for (let last = lines[end - 1]; last && isNote(last); last = lines[end - 1]) end -= 1;
  const heading = lines.slice(0, end).findLastIndex(({ role }) => role.type === 'heading');
  return heading === -1 ? undefined : { heading, end };
}

/** Number of lines below every heading. */
function sectionLengths(lines: readonly Line[], end: number): { index: number; length: number }[] {
  const headings = [...lines.keys()].filter((index) => index < end && lines[index]?.role.type === 'heading');
  return headings.map((index, place) => ({ index, length: (headings[place + 1] ?? end) - index - 1 }));
}

/** A heading that was cut off the paragraph below it. */
function isRunIn(lines: readonly Line[], index: number): boolean {
  return lines[index]?.number === lines[index + 1]?.number;
}

/**
 * The paragraph in which the summing-up begins. Evidence is a word (总之, 让我们 …) in one of the last two paragraphs,
 * or three run-in headings with one paragraph each, of which only the last has more.
 */
function findClosing(lines: readonly Line[]): number | undefined {
  const section = lastSection(lines);
  if (!section) return undefined;
  const { heading, end } = section;
  const body = lines.slice(heading + 1, end);
  const isPlain = body.every(({ role }) => role.type === 'paragraph' || role.type === 'item');
  if (!isPlain || body.length < 2 || isFraming(lines[heading]?.text ?? '')) return undefined;
  const { role: headingRole } = lines[heading] ?? {};
  const number = headingRole?.type === 'heading' ? (headingRole.number ?? '') : '';
  const first = Math.max(heading + 2, end - 2);
  for (let index = first; index < end; index++) {
    const { text = '', role } = lines[index] ?? {};
    if (role?.type !== 'paragraph' || text.length > longestClosing) continue;
    const isLast = index === end - 1;
    const plans = isAboutPlans.test(lines[heading]?.text ?? '');
    if (opensClosing.test(text) || (isLast && holdsClosing.test(text))) return index;
    const before = [number, ...lines.slice(heading + 1, index).map((line) => line.text)];
    const isStep = text.startsWith('最后') && before.some((words) => countsSteps.test(words));
    if (isLast && !plans && !isStep && looksAhead.test(text)) return index;
  }
  return surplusOf(lines, heading, end);
}

function surplusOf(lines: readonly Line[], heading: number, end: number): number | undefined {
  const depth = lines[heading]?.role.type === 'heading' ? lines[heading].role.depth : 0;
  const siblings: { index: number; length: number }[] = [];
  for (const section of sectionLengths(lines, end).reverse()) {
    const role = lines[section.index]?.role;
    if (role?.type !== 'heading' || role.depth !== depth) break;
    siblings.push(section);
  }
  const [last, ...others] = siblings;
  if (!last || others.length < 2 || depth !== 2) return undefined;
  const areRunIn = siblings.every(({ index }) => isRunIn(lines, index));
  const surplus = last.length - 1;
  const isText = lines.slice(end - surplus, end).every(({ role }) => role.type === 'paragraph');
  const haveOne = others.every(({ length }) => length === 1);
  return areRunIn && haveOne && isText && surplus >= 1 && surplus <= 2 ? end - surplus : undefined;
}

/** Sets a heading before the paragraphs that sum a lesson up, so that they do not belong to its last section. */
export function addClosing(
  lines: readonly Line[],
  decisions: ReadonlyMap<string, Choice>,
): { lines: readonly Line[]; change?: Change } {
  const index = findClosing(lines);
  const line = index === undefined ? undefined : lines[index];
  if (index === undefined || !line) return { lines };
  const change = decided(
    { decisions },
    {
      rule: 'heading',
      line: line.number,
      before: line.text.slice(0, 20),
      after: `标题：${title}`,
      confidence: 'confirm',
    },
  );
  if (!change) return { lines };
  const heading = addedLine(line.number, title, { type: 'heading', depth: 2 });
  return { lines: lines.toSpliced(index, 0, heading), change };
}
