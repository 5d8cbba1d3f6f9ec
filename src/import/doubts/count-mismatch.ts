import type { Line } from '../document/line.ts';
import { findAnnouncements, isOfList, type Announcement } from './count-announcement.ts';
import { countInRow, countNumbered, countOnes } from './count-items.ts';
import { isRunningText, type Detector, type Doubt } from './doubt.ts';

const rule = 'count-mismatch';

/** How many paragraphs a list may go on for. */
const reach = 200;
/** Characters of a paragraph in which a list is looked for. */
const paragraphReach = 4000;

function judge(announcement: Announcement, text: string, following: readonly Line[]): Omit<Doubt, 'index'>[] {
  const { count, start, end } = announcement;
  const rest = text.slice(end, end + paragraphReach);
  const numbered = isOfList(text, announcement) ? countNumbered(rest, following) : [];
  const inRow = [...countOnes(rest), ...countInRow(rest)];
  const possible = numbered.length > 0 ? numbered : inRow;
  const [found] = possible;
  if (found === undefined || possible.includes(count)) return [];
  // Far from the number announced, it is another list.
  if (Math.abs(found - count) > Math.max(2, count / 2)) return [];
  return [{ rule, start, end, remark: `说有 ${count} 个，后面找到 ${found} 个` }];
}

/** 八个方面 followed by seven. Only lists that begin right behind the announcement are counted. */
export const findCountMismatches: Detector = ({ lines }) =>
  lines.flatMap((line, index) => {
    if (!isRunningText(line)) return [];
    const announcements = findAnnouncements(line.text);
    return announcements.flatMap((announcement, place) => {
      const next = announcements[place + 1]?.start;
      const isLast = next === undefined;
      // A second announcement before the list begins has the list for itself.
      if (!isLast && /^[^。！？；：]*$/u.test(line.text.slice(announcement.end, next))) return [];
      const following = lines.slice(index + 1, index + 1 + reach);
      return judge(announcement, line.text, following).map((doubt) => ({ ...doubt, index }));
    });
  });
