import type { Element } from 'hast';
import { attribute } from './tree.ts';

/*
 * What the attributes and the style of an element mean for its text. It is noted in data attributes of our own before
 * the page is sanitised, so that no style has to be let through.
 */

/** `yes`: nobody sees it. `perhaps`: it is kept from some readers, or only for a while. */
export type Hidden = 'yes' | 'perhaps';

const isSet = (style: string, pattern: RegExp): boolean => pattern.test(style);

const inline: ReadonlySet<string> = new Set(['a', 'b', 'em', 'font', 'i', 'label', 'span', 'strong']);

function hiddenOf(element: Element, style: string): Hidden | undefined {
  // visibility:hidden is no sign: WeChat and others show the article only when a script has run.
  if (isSet(style, /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/)) return 'yes';
  // Around blocks it only takes the gaps between them away.
  const isInline = inline.has(element.tagName);
  if (isInline && isSet(style, /(?:^|;)\s*font-size\s*:\s*0(?:px|pt|em)?\s*(?:!|;|$)/)) return 'yes';
  if (element.tagName === 'xml') return 'yes';
  if (attribute(element, 'hidden') !== undefined) return 'yes';
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return 'yes';
  // Forums put noise that only copies show into elements of this class.
  if (attribute(element, 'className') === 'jammer') return 'yes';
  return attribute(element, 'ariaHidden') === 'true' ? 'perhaps' : undefined;
}

const notAligningText: ReadonlySet<string> = new Set(['table', 'img', 'hr', 'object']);

function alignOf(element: Element, style: string): string | undefined {
  const styled = /(?:^|;)\s*text-align\s*:\s*([a-z-]+)/.exec(style)?.[1];
  if (styled !== undefined) return styled === 'end' ? 'right' : styled;
  if (element.tagName === 'center') return 'center';
  if (notAligningText.has(element.tagName)) return undefined;
  return attribute(element, 'align')?.toLowerCase();
}

function boldOf(style: string): string | undefined {
  const weight = /(?:^|;)\s*font-weight\s*:\s*([a-z0-9]+)/.exec(style)?.[1];
  if (weight === undefined) return undefined;
  return /^(?:bold|bolder|[6-9]00)$/.test(weight) ? 'yes' : 'no';
}

export const factNames: readonly string[] = [
  'dataXuekuHidden',
  'dataXuekuAlign',
  'dataXuekuBold',
  'dataXuekuBlock',
  'dataXuekuPre',
];

/** Data attributes with what the element's attributes mean; only those that say something. */
export function factsOf(element: Element): Record<string, string> {
  const style = (attribute(element, 'style') ?? '').slice(0, 5_000).toLowerCase();
  const facts = {
    dataXuekuHidden: hiddenOf(element, style),
    dataXuekuAlign: alignOf(element, style),
    dataXuekuBold: boldOf(style),
    dataXuekuBlock: isSet(style, /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/)
      ? 'yes'
      : undefined,
    dataXuekuPre: isSet(style, /(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b/)
      ? 'yes'
      : undefined,
  };
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
