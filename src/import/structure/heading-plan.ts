import type { Confidence } from '../document/working-document.ts';

/** A heading that was found and not yet made. */
export interface HeadingPlan {
  /** Place of its paragraph in the document's lines. */
  index: number;
  /** Where it begins in the paragraph: 0, or further on for 其二 inside a long one. */
  start: number;
  /** Where its words begin, after the number. */
  titleStart: number;
  titleEnd: number;
  /** Where the text below it begins. */
  next: number;
  /** How it is set off; headings of one style have one level. */
  style: string;
  /** Headings that count on, or belong together, share this. */
  sequence: string;
  /** The typed number without white space around it. */
  number?: string;
  confidence: Confidence;
  /** The words are the beginning of a sentence, which stays whole below the heading. */
  isRepeated?: true;
  /** From 2; known after {@link assignDepths}. */
  depth: number;
}

/** In the order of the text. */
export function inOrder(plans: readonly HeadingPlan[]): HeadingPlan[] {
  return [...plans].sort((a, b) => a.index - b.index || a.start - b.start);
}
