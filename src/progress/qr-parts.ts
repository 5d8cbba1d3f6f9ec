import type { Entry, EntryKey, Progress, ProgressFile } from './progress.ts';
import { encodeProgress } from './progress-code.ts';

/** Address that offers to merge a 进度码. */
export function mergeLink(studyAddress: string, code: string): string {
  return `${studyAddress}#merge=${code}`;
}

/** Text of an entry that the site no longer knows, in a QR code: enough to recognise it. */
const textLimit = 40;

function pick(entries: Progress, keys: readonly EntryKey[]): Progress {
  const picked = Object.create(null) as Record<EntryKey, Entry>;
  keys.forEach((key) => {
    const entry = entries[key] as Entry;
    picked[key] = entry.text === undefined ? entry : { ...entry, text: entry.text.slice(0, textLimit) };
  });
  return picked;
}

export interface QrOptions {
  /** Address of study.html as the other device reaches it. */
  studyAddress: string;
  /** Longest link; a code of 600 characters is still read off a screen by any phone. */
  limit: number;
  /** True for an entry whose text the receiving site does not know. */
  keepText: (key: EntryKey) => boolean;
}

/**
 * Progress as links for QR codes. Each one merges on its own, in any order. A part may exceed the limit only when a
 * single entry does.
 */
export function splitForQr(file: ProgressFile, { studyAddress, limit, keepText }: QrOptions): string[] {
  const link = (keys: readonly EntryKey[]): string =>
    mergeLink(studyAddress, encodeProgress({ ...file, entries: pick(file.entries, keys) }, keepText));
  const links: string[] = [];
  let rest = Object.keys(file.entries).sort();
  do {
    // The most entries that fit, found by halving.
    let fits = 1;
    let tooMany = rest.length + 1;
    while (tooMany - fits > 1) {
      const middle = Math.floor((fits + tooMany) / 2);
      if (link(rest.slice(0, middle)).length <= limit) fits = middle;
      else tooMany = middle;
    }
    links.push(link(rest.slice(0, fits)));
    rest = rest.slice(fits);
  } while (rest.length > 0);
  return links;
}
