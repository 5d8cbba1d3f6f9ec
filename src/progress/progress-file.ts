import { isEntry, isEntryKey } from './entry.ts';
import { cleanLearnerName } from './learner-name.ts';
import type { Entry, EntryKey, Progress, ProgressFile } from './progress.ts';

/** What came of reading a file or a 进度码; the message is a Chinese sentence for the reader. */
export type ReadResult =
  | {
      ok: true;
      file: ProgressFile;
      /** How many entries were left out because they were broken. */
      ignored: number;
    }
  | { ok: false; message: string };

/** 1,000 lessons with 10 ticked items each and their texts are about 1.5 MB. */
export const sizeLimit = 2 * 1024 * 1024;

/** What is being read, for the messages. */
type Source = '文件' | '进度码';

const wrongFile: Record<Source, string> = {
  文件: '请选择以“学习进度”开头、以 .json 结尾的文件。',
  进度码: '请回到原来的电脑，重新复制进度码。',
};

function refuse(message: string): ReadResult {
  return { ok: false, message };
}

/** A short text from outside as it may stand in a message. */
const brief = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 40) : '没有写明');

/** Only what an entry has, so that nothing else of a stranger's file is stored. */
function copyEntry({ time, on, text, place }: Entry): Entry {
  return {
    time: Math.round(time),
    on,
    ...(text === undefined ? {} : { text }),
    ...(place === undefined ? {} : { place }),
  };
}

function readEntries(value: object): { entries: Progress; ignored: number } {
  const entries = Object.create(null) as Record<EntryKey, Entry>;
  let ignored = 0;
  for (const key of Object.keys(value)) {
    const entry = (value as Record<string, unknown>)[key];
    if (isEntryKey(key) && isEntry(entry)) entries[key] = copyEntry(entry);
    else ignored++;
  }
  return { entries, ignored };
}

/** Checks a parsed value of unknown origin. Whole entries are taken, broken ones are counted. */
export function checkProgressFile(value: unknown, siteId: string, source: Source): ReadResult {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof ProgressFile, unknown>
  >;
  const { format, version, site, siteVersion, learner, time, entries } = fields;
  if (format !== 'xueku-progress' || typeof version !== 'number' || version < 1)
    return refuse(`这个${source}里没有学习进度。${wrongFile[source]}`);
  if (version !== 1)
    return refuse(`这个${source}是更新版本的学库写的，本站还读不懂。请先把本站换成最新的资料，再导入。`);
  if (site !== siteId) {
    return refuse(
      `这个${source}属于另一套资料（编号 ${brief(site)}），和本站的课对不上，没有导入。请到那一套资料里导入。`,
    );
  }
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries))
    return refuse(`这个${source}里没有学习进度。${wrongFile[source]}`);
  const written = { time, on: true };
  const { entries: whole, ignored } = readEntries(entries);
  return {
    ok: true,
    file: {
      format,
      version,
      site: siteId,
      siteVersion: typeof siteVersion === 'string' ? siteVersion.slice(0, 40) : '',
      learner: typeof learner === 'string' ? cleanLearnerName(learner) : '',
      time: isEntry(written) ? Math.round(written.time) : 0,
      entries: whole,
    },
    ignored,
  };
}

/** Reads the text of a progress file. Never throws, whatever the text is. */
export function parseProgressFile(text: string, siteId: string): ReadResult {
  if (text.length > sizeLimit) return refuse(`这个文件超过 2 MB，不像学习进度，没有读取。${wrongFile.文件}`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refuse(`这个文件读不懂：不是学习进度，或者没有拷贝完整。${wrongFile.文件}`);
  }
  return checkProgressFile(value, siteId, '文件');
}

/** Text of a progress file; the entries in order, so that the same progress is the same file. */
export function writeProgressFile(file: ProgressFile): string {
  const entries = Object.create(null) as Record<EntryKey, Entry>;
  for (const key of Object.keys(file.entries).sort()) {
    const entry = file.entries[key];
    if (entry) entries[key] = copyEntry(entry);
  }
  return `${JSON.stringify({ ...file, entries }, undefined, 1)}\n`;
}
