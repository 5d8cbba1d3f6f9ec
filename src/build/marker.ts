import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildMarker } from '../site/build-marker.ts';

/** Marks a folder as a built site, so that a build never replaces anything else. */
export const markerFile = 'xueku-build.json';

/** The marker of a built site, or undefined for any other folder. */
export function readMarker(folder: string): BuildMarker | undefined {
  try {
    const value = JSON.parse(readFileSync(join(folder, markerFile), 'utf8')) as BuildMarker | null;
    return typeof value?.site === 'string' && typeof value.build === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
