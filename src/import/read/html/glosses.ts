import type { Nodes } from 'hast';
import { textOf, walk } from './tree.ts';

/** A text with more glosses than one in so many characters is set for children, and is read without them. */
const rare = 20;

/**
 * Decides where the pinyin above characters (ruby) goes. A rare character's reading is part of the lesson and stays in
 * its brackets: 綦(qí). Without brackets it would run into the text, and a text with pinyin throughout cannot be read
 * with it in the line: there it is set aside.
 */
export function keepsGlosses(tree: Nodes): boolean {
  let [glosses, brackets] = [0, 0];
  walk(tree, {
    enter: ({ tagName }) => {
      if (tagName === 'rt') glosses += 1;
      if (tagName === 'rp') brackets += 1;
    },
  });
  if (glosses === 0 || brackets < glosses * 2) return false;
  const characters = textOf(tree).match(/\p{Script=Han}/gu)?.length ?? 0;
  return glosses * rare <= characters;
}
