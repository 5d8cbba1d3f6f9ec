import { readContentModel } from '../check/content-model.ts';
import { readContentFolder } from '../content/read-folder.ts';
import { createLibrary } from './create-library.ts';
import type { Library } from './library.ts';

/**
 * Reads and renders a whole content folder.
 * @param includeUnpublished also lessons whose status is draft or review
 */
export function readLibrary(contentDir: string, projectDir: string, includeUnpublished: boolean): Library {
  const model = readContentModel(readContentFolder(contentDir));
  return createLibrary(model, { contentDir, projectDir, includeUnpublished });
}
