import { findDeepElements, findDeepNesting, findLongBlock } from '../check/limits.ts';
import { placeOf } from '../check/place.ts';
import { splitFrontmatter } from '../content/frontmatter.ts';
import type { MarkdownFormat } from '../markdown/parse.ts';
import { decodeFile } from './decode-file.ts';
import { removeInvisible } from './invisible.ts';
import { toUnixText } from './line-endings.ts';
import { widenFile } from './punctuation.ts';
import type { Repair, RepairedText } from './repair.ts';
import { separateTags } from './tag-separators.ts';

export interface RepairedFile {
  bytes: Uint8Array;
  /** Sorted by place. */
  repairs: Repair[];
}

function formatOf(path: string): MarkdownFormat | 'yaml' | undefined {
  const place = placeOf(path);
  if (place.type === 'lesson') return place.format;
  return ['site', 'glossary', 'collection'].includes(place.type) ? 'yaml' : undefined;
}

/** Texts that the check does not parse either. */
function isTooLarge(text: string, format: MarkdownFormat | 'yaml', path: string): boolean {
  if (format === 'yaml') return path !== 'glossary.yaml' && findLongBlock(text) !== undefined;
  const { body } = splitFrontmatter(text);
  return (findLongBlock(text) ?? findDeepNesting(body) ?? findDeepElements(body)) !== undefined;
}

function repairText(text: string, format: MarkdownFormat | 'yaml'): RepairedText {
  const steps: ((current: string) => RepairedText)[] = [
    (current) => removeInvisible(current, format),
    ...(format === 'yaml' ? [] : [separateTags]),
    (current) => widenFile(current, format),
  ];
  return steps.reduce<RepairedText>(
    (done, step) => {
      const { text: next, repairs } = step(done.text);
      return { text: next, repairs: [...done.repairs, ...repairs] };
    },
    { text, repairs: [] },
  );
}

/**
 * Repairs that need no judgement: encoding, byte order mark, invisible characters, separators of tags, half-width
 * punctuation. Pure: what to do with the new bytes is up to the caller.
 * @param path below the content folder
 * @returns undefined when there is nothing to repair
 */
export function repairFile(path: string, bytes: Uint8Array): RepairedFile | undefined {
  const format = formatOf(path);
  const decoded = format && decodeFile(bytes);
  if (!decoded) return undefined;
  const unix = toUnixText(decoded.text);
  const { text, repairs } = isTooLarge(unix.text, format, path)
    ? { text: unix.text, repairs: [] }
    : repairText(unix.text, format);
  const all = [...decoded.repairs, ...repairs].sort((a, b) => a.line - b.line || a.column - b.column);
  return all.length === 0 ? undefined : { bytes: new TextEncoder().encode(unix.restore(text)), repairs: all };
}
