import { sourceKinds } from '../../../../src/schemas/source.ts';
import type { LessonMetadata } from '../../../../src/import/document/lesson-draft.ts';
import type { MetadataEntry, MetadataField } from '../../../../src/import/document/working-document.ts';

/**
 * What the entries of a document come to. The first of a field counts: `readFrame` writes the surest first (a
 * signature before a date of publication, the title before its other spellings).
 */
export function lessonMetadata(entries: readonly MetadataEntry[]): LessonMetadata {
  const all = (field: MetadataField): string[] => [
    ...new Set(entries.filter((entry) => entry.field === field).map(({ value }) => value)),
  ];
  const known = (['title', 'author', 'unit', 'date', 'series', 'publisher'] as const).flatMap((field) => {
    const [value] = all(field);
    return value === undefined ? [] : [[field, value] as const];
  });
  const kind = sourceKinds.find((name) => name === all('kind')[0]);
  const gaps = all('gaps');
  return {
    ...Object.fromEntries(known),
    ...(kind === undefined ? {} : { kind }),
    attachments: all('attachment'),
    ...(gaps.length === 0 ? {} : { gaps: `${gaps.join('；')}。` }),
  };
}
