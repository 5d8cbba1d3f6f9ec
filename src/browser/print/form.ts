import type { LessonFacts } from './lesson-facts.ts';
import type { RowTable } from './row-table.ts';
import type { Sheet } from './sheet.ts';

/** A form as it lies on the screen. */
export interface BuiltForm {
  /** From top to bottom. */
  content: readonly Node[];
  rows?: RowTable;
  /** Numbers of rows to choose from; without them rows are added and taken away one by one. */
  rowCounts?: readonly number[];
}

export interface PrintForm {
  /** As the bar and the menu call it. */
  name: string;
  /** What comes out, in one short sentence. */
  description: string;
  build(lesson: LessonFacts, sheet: Sheet): BuiltForm;
}
