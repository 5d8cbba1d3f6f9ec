import type { SourceFile } from '../../../src/content/read-folder.ts';
import { folder, lessonPath, lessonText } from '../check/content-folder.ts';

export { lessonPath, lessonText };

/** A good content folder in which one lesson has this text. */
export function contentFolder(text: string): SourceFile[] {
  return folder({ [lessonPath]: text });
}
