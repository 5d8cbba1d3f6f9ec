import { compressText, expandText } from './compressed-text.ts';
import type { Entry, EntryKey, Progress, ProgressFile } from './progress.ts';
import { checkProgressFile, type ReadResult, sizeLimit } from './progress-file.ts';
import { splitKey } from './summary.ts';

/**
 * 进度码: a progress file as one word of ASCII, `XK1.<deflated JSON in base64url>.<checksum>`, because WeChat neither
 * saves nor picks files.
 */

/** Name, milliseconds since the entry before, and what differs from a mere tick. */
type PackedEntry = [name: string, later: number, on?: 0 | 1, text?: string | 0, place?: string];
type PackedFile = [
  site: string,
  siteVersion: string,
  learner: string,
  time: number,
  lessons: [slug: string, entries: PackedEntry[]][],
];

/** FNV-1a of 32 bits: tells a code that was cut or mistyped. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

function packEntry(name: string, { time, on, text, place }: Entry, previous: number): PackedEntry {
  const later = time - previous;
  if (place !== undefined) return [name, later, on ? 1 : 0, text ?? 0, place];
  if (text !== undefined) return [name, later, on ? 1 : 0, text];
  return on ? [name, later] : [name, later, 0];
}

function packLessons(entries: Progress, time: number): PackedFile[4] {
  const bySlug = new Map<string, { name: string; entry: Entry }[]>();
  for (const key of Object.keys(entries).sort()) {
    const { slug, name } = splitKey(key);
    const lesson = bySlug.get(slug) ?? [];
    lesson.push({ name, entry: entries[key] as Entry });
    bySlug.set(slug, lesson);
  }
  return Array.from(bySlug, ([slug, lesson]) => {
    let previous = time;
    const packed = lesson
      .sort((a, b) => a.entry.time - b.entry.time)
      .map(({ name, entry }) => {
        const one = packEntry(name, entry, previous);
        previous = entry.time;
        return one;
      });
    return [slug, packed];
  });
}

/** Entries without those texts that the receiving site knows anyway. */
function withoutTexts(entries: Progress, keepText: (key: EntryKey) => boolean): Progress {
  const lean = Object.create(null) as Record<EntryKey, Entry>;
  for (const key of Object.keys(entries)) {
    const { text, ...rest } = entries[key] as Entry;
    lean[key] = text === undefined || !keepText(key) ? rest : { ...rest, text };
  }
  return lean;
}

/** A progress file as a 进度码; texts may be left out to make it shorter. */
export function encodeProgress(
  file: ProgressFile,
  keepText: (key: EntryKey) => boolean = () => true,
): string {
  const lessons = packLessons(withoutTexts(file.entries, keepText), file.time);
  const packed: PackedFile = [file.site, file.siteVersion, file.learner, file.time, lessons];
  const body = compressText(JSON.stringify(packed));
  return `XK1.${body}.${checksum(body)}`;
}

/** Entries by key; whatever is odd about them is left to checkProgressFile. */
function unpackLessons(lessons: unknown, time: number): Record<string, unknown> {
  const entries = Object.create(null) as Record<string, unknown>;
  for (const [slug, packed] of lessons as [unknown, unknown][]) {
    let at = time;
    for (const [name, later, on = 1, text = 0, place] of packed as PackedEntry[]) {
      at += later;
      entries[`${String(slug)}/${name}`] = {
        time: at,
        on: on === 1,
        ...(text === 0 ? {} : { text }),
        ...(place === undefined ? {} : { place }),
      };
    }
  }
  return entries;
}

function unpack(body: string): Record<string, unknown> {
  const [site, siteVersion, learner, time, lessons] = JSON.parse(expandText(body, sizeLimit)) as PackedFile;
  const entries = unpackLessons(lessons, time);
  return { format: 'xueku-progress', version: 1, site, siteVersion, learner, time, entries };
}

/** Chats and mails break long words, quote lines with `>`, and some put characters between that nobody sees. */
const unseen = /[\s>\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;

/** Every whole 进度码 of a text, whatever stands around them: quotation marks, a link, a greeting. */
export function findCodes(text: string): string[] {
  return text.replace(unseen, '').match(/XK\d+\.[\w-]+\.[0-9a-z]{7}/g) ?? [];
}

const damaged = '进度码不完整，或者有字被改动了。请回到原来的电脑，点“复制”，再把整段粘贴到这里。';

/** Reads the first 进度码 of a pasted text or link. Never throws, whatever the text is. */
export function decodeProgress(text: string, siteId: string): ReadResult {
  if (text.length > sizeLimit) return { ok: false, message: '粘贴的内容太长，不是进度码。' };
  const [code] = findCodes(text);
  const [, version, body = '', sum] = /XK(\d+)\.([\w-]+)\.(\w+)/.exec(code ?? '') ?? [];
  if (code === undefined) {
    return /XK\d+\./.test(text.replace(unseen, ''))
      ? { ok: false, message: damaged }
      : { ok: false, message: '没有找到进度码。进度码以“XK1.”开头，请把整段复制过来。' };
  }
  if (checksum(body) !== sum) return { ok: false, message: damaged };
  if (version !== '1') return checkProgressFile({ format: 'xueku-progress', version: 2 }, siteId, '进度码');
  let value: unknown;
  try {
    value = unpack(body);
  } catch {
    return { ok: false, message: damaged };
  }
  return checkProgressFile(value, siteId, '进度码');
}
