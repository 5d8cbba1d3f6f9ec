import { caseComponent } from './case.ts';
import { classicComponent } from './classic.ts';
import type { LessonComponent } from './component.ts';
import { methodComponent } from './method.ts';
import { speakerNotesComponent } from './speaker-notes.ts';
import { videoComponent } from './video.ts';

/** Every component that a lesson may use; the check and the renderer read this list. */
export const lessonComponents: readonly LessonComponent[] = [
  caseComponent,
  classicComponent,
  methodComponent,
  speakerNotesComponent,
  videoComponent,
];

/** The component with this JSX name (`Case`) or directive name (`case`). */
export function findComponent(name: string): LessonComponent | undefined {
  return lessonComponents.find((component) => component.name === name || component.directive === name);
}
