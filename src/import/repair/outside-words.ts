import { widenText } from './full-width.ts';
import { invisible } from './white-space.ts';

/** Words from outside the text (a page's own title, the name of a file), cleaned as the text itself is. */
export function cleanOutsideWords(words: string): string {
  return widenText(words.replace(invisible, '')).replace(/\s+/g, ' ').trim();
}
