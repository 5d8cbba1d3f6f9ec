import type { Line } from '../document/line.ts';

/** A paragraph of the running text, which may turn out to be a heading or an item. */
export function isOpen({ role, hint }: Line): boolean {
  return (
    role.type === 'paragraph' &&
    !hint.cell &&
    !hint.quote &&
    hint.picture === undefined &&
    hint.note === undefined
  );
}
