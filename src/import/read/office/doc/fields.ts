const begin = '\x13';
const separate = '\x14';
const end = '\x15';

export interface DocField {
  begin: number;
  /** Where its result begins. */
  result: number;
  end: number;
  command: string;
}

/** Fields that have a beginning and an end. The command runs up to the result, or to the end when there is none. */
export function findFields(text: string): DocField[] {
  const fields: DocField[] = [];
  const open: { begin: number; separate: number | undefined }[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    const field = open.at(-1);
    if (unit === begin) open.push({ begin: at, separate: undefined });
    else if (unit === separate && field) field.separate ??= at;
    else if (unit === end && field) {
      open.pop();
      const result = field.separate ?? at;
      fields.push({ begin: field.begin, result, end: at, command: text.slice(field.begin + 1, result) });
    }
  }
  return fields;
}

/** For every unit, more than 0 where it belongs to the command of a field, which nobody reads. */
export function commandMask(length: number, fields: readonly DocField[]): Int32Array {
  const mask = new Int32Array(length + 1);
  for (const { begin: from, result } of fields) {
    mask[from] = (mask[from] ?? 0) + 1;
    mask[result] = (mask[result] ?? 0) - 1;
  }
  for (let at = 1; at < mask.length; at++) mask[at] = (mask[at] ?? 0) + (mask[at - 1] ?? 0);
  return mask;
}
