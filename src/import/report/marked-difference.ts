import type { ElementContent } from 'hast';
import { h } from 'hastscript';

interface Parts {
  start: string;
  before: string;
  after: string;
  end: string;
}

/** What two texts begin and end with alike, and what lies between; never half of a character. */
function partsOf(before: string, after: string): Parts {
  const [old, fresh] = [[...before], [...after]];
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  return {
    start: old.slice(0, head).join(''),
    before: old.slice(head, old.length - tail).join(''),
    after: fresh.slice(head, fresh.length - tail).join(''),
    end: tail === 0 ? '' : old.slice(-tail).join(''),
  };
}

function marked(tag: 'del' | 'ins', text: string): ElementContent[] {
  return text === '' ? [] : [h(tag, text)];
}

/** Old words and new words with only the difference marked: two whole lines struck out hide one changed letter. */
export function markedDifference(before: string, after: string): ElementContent[] {
  const parts = partsOf(before, after);
  return [
    h('bdi', { class: 'before' }, [parts.start, ...marked('del', parts.before), parts.end]),
    { type: 'text', value: ' → ' },
    h('bdi', { class: 'after' }, [parts.start, ...marked('ins', parts.after), parts.end]),
  ];
}
