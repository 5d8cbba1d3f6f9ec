import type { Line } from '../document/line.ts';
import { isRunningText, type Detector, type Doubt } from './doubt.ts';
import { hasEndMark, mayEndOpen } from './no-end-mark.ts';

const rule = 'cut-off';

/** Beginnings in the middle of a sentence. */
const openings: readonly RegExp[] = [
  /^[，。；：！？、）》”’】」』,;:!?)]/u,
  /^[.。](?!\d)/u,
  // A verb whose subject stood before it: 提出的“三个必须”
  /^(?:提出|指出|强调|要求|通过|召开|制定|颁布|开展|倡导|确定|部署)的(?=[“《‘])/u,
  /^(?:的|们|地说|之一[，。])/u,
  // One character before an organ that does something: the rest of the phrase is gone.
  /^[^党以在自从由对按据经当受向为和与据因是请被让把同跟除](?=(?:党中央|中央|国务院)(?:提出|强调|指出|要求|决定|部署))/u,
];

/** Words that begin with 的 or 们 in good sentences. */
const goodOpenings = /^(?:的确|的士|的卢|的当|地说不)/;

/** A paragraph that begins in the middle of a sentence. */
export function beginning({ text }: Line): Omit<Doubt, 'index'>[] {
  if (goodOpenings.test(text) || !/\p{Script=Han}/u.test(text)) return [];
  return openings.some((opening) => opening.test(text))
    ? [{ rule, start: 0, end: Math.min(8, text.length), remark: '开头像是从句子中间开始的' }]
    : [];
}

const signature =
  /(?:年|月|日|\d|办公室|委员会|街道|支部|党委|大学|学院|中学|小学|公司|局|部|厅|院|村|镇|乡|县|社区)$/;

/** The last line of a text, when it is a sentence that does not end. */
export function ending(line: Line): Omit<Doubt, 'index'>[] {
  const text = line.text.trimEnd();
  const isSentence = text.length > 20 && /[，；、]/.test(text);
  // A note in parentheses ends a text well: its source, who to call, how it was published.
  if (!isSentence || mayEndOpen(line) || hasEndMark(text) || text.endsWith('）')) return [];
  if (text.length <= 40 && signature.test(text)) return [];
  return [{ rule, start: Math.max(0, text.length - 8), end: text.length, remark: '结尾像是没有完' }];
}

/** Texts that begin or end in the middle of a sentence; every paragraph may begin a text of its own. */
export const findCutOffs: Detector = ({ lines }) => {
  const last = lines.findLastIndex((line) => isRunningText(line) && line.text.trim() !== '');
  return lines.flatMap((line, index) => {
    if (!isRunningText(line) || line.hint.cell) return [];
    const found = [...beginning(line), ...(index === last ? ending(line) : [])];
    return found.map((doubt) => ({ ...doubt, index }));
  });
};
