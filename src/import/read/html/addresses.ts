import type { Element } from 'hast';
import { addressLength } from './limits.ts';
import type { Link } from './page-line.ts';
import { attribute } from './tree.ts';

const attachment =
  /\.(?:docx?|wps|et|dps|pdf|pptx?|xlsx?|txt|rtf|ofd|zip|rar|7z|mp3|mp4|jpe?g|png)(?:$|[?#])/i;
const safe: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** An absolute address that a lesson may link to. */
export function safeAddress(address: string | undefined): string | undefined {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '' || trimmed.length > addressLength) return undefined;
  try {
    const url = new URL(trimmed);
    return safe.has(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The link that an `a` makes; an anchor without `href` is none. */
export function linkOf(element: Element): Link | undefined {
  // The sanitiser takes unsafe addresses away: what had one is still a link to judge by.
  const address = attribute(element, 'href');
  if (address === undefined && attribute(element, 'name') !== undefined) return undefined;
  return {
    address: safeAddress(address),
    isAttachment: attachment.test(address?.slice(-addressLength) ?? ''),
  };
}
