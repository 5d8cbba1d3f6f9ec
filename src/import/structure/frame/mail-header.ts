import type { Line } from '../../document/line.ts';
import { editLines, removeLines, type WorkingDocument } from '../../document/working-document.ts';
import { isForumPost } from './chrome-lines.ts';
import { findDate } from './dates.ts';
import { isOpen } from './text-shape.ts';

/** How many lines a header has at most, and how far down it may begin. */
const [longest, reach] = [10, 3];

const label =
  /^\s*(?:(?<people>发件人|收件人|寄件人|抄送|密送|回复至|From|To|Cc|Bcc|Reply-To)|(?<subject>主\s*题|邮件主题|Subject)|(?<date>日\s*期|发送时间|发件时间|时\s*间|Date|Sent)|(?<rest>附\s*件|重要性|优先级|Message-ID|X-[\w-]+|MIME-Version|Content-[\w-]+|Importance))\s*[:：]\s*/iu;
/** What mail programs put before a subject. */
const prefix = String.raw`(?:(?:Re|Fwd?|Fw|转发|转|答复|回复)\s*(?:\[\d+\])?\s*[:：]\s*)`;
const prefixes = new RegExp(`^\\s*${prefix}+`, 'iu');

type HeaderLine = 'people' | 'subject' | 'date' | 'rest';

/** Places of the lines of a header at the top, with what they are. */
function findHeader(lines: readonly Line[]): Map<number, HeaderLine> {
  const found = new Map<number, HeaderLine>();
  for (const [index, line] of lines.slice(0, longest + reach).entries()) {
    const groups = isOpen(line) && line.text.length <= 300 ? label.exec(line.text)?.groups : undefined;
    const kind = (['people', 'subject', 'date', 'rest'] as const).find(
      (name) => groups?.[name] !== undefined,
    );
    if (kind) found.set(index, kind);
    else if (found.size > 0 || index >= reach) break;
  }
  const kinds = [...found.values()];
  // 时间 and 主题 alone are those of a meeting.
  return kinds.includes('people') && kinds.includes('subject') ? found : new Map<number, HeaderLine>();
}

/** The subject of a mail without 主题, Re and 转发; the first line of a text likewise, and of a post in a forum. */
function lengthOfPrefix(line: Line, isSubject: boolean, isPost: boolean): number {
  const { text } = line;
  const labelled = isSubject ? (label.exec(text)?.[0].length ?? 0) : 0;
  const topic = isPost
    ? (/^\s*(?:帖子)?主题\s*[:：]\s*(?:\[[^[\]]{1,4}\]\s*)?/u.exec(text)?.[0].length ?? 0)
    : 0;
  const start = Math.max(labelled, topic);
  return start + (prefixes.exec(text.slice(start))?.[0].length ?? 0);
}

/**
 * Takes off what a mail program wrote above a text: who sent it to whom. The subject stays as a line, and the date,
 * for the steps that look for a title and a date.
 */
export function cutMailHeader(document: WorkingDocument): WorkingDocument {
  const header = findHeader(document.lines);
  const isPost = document.lines.slice(1, 4).some(({ text }) => isForumPost(text));
  const first = document.lines.findIndex((line) => isOpen(line) && !line.hint.outside);
  const trimmed = editLines(document, 'page-chrome', (line, index) => {
    const isSubject = header.get(index) === 'subject';
    const end = isSubject || index === first ? lengthOfPrefix(line, isSubject, isPost && index === first) : 0;
    return end > 0 && end < line.text.length ? [{ start: 0, end, text: '' }] : [];
  });
  return removeLines(trimmed, 'page-chrome', ({ text }, index) => {
    const kind = header.get(index);
    if (kind === undefined || kind === 'subject') return undefined;
    return kind === 'date' && findDate(text) ? undefined : 'auto';
  });
}
