import type { AgendaChunk } from './agenda/agenda-chunk.ts';
import type { CarryChunk } from './study/carry-chunk.ts';
import type { PresenterChunk } from './presenter/presenter-chunk.ts';
import type { PrintChunk } from './print/print-chunk.ts';
import type { ProgressChunk } from './progress/progress-chunk.ts';
import type { ProjectionChunk } from './projection/projection-chunk.ts';
import type { ProjectionToolsChunk } from './projection/projection-tools-chunk.ts';
import type { QrChunk } from './study/qr-chunk.ts';
import type { ReadAloudChunk } from './read-aloud/read-aloud-chunk.ts';
import type { SearchMarksChunk } from './search-marks/search-marks-chunk.ts';
import type { SearchChunk } from './search-ui/search-chunk.ts';
import type { SettingsChunk } from './settings/settings-chunk.ts';
import type { SlidesChunk } from './slides/slides-chunk.ts';
import type { StudyChunk } from './study/study-chunk.ts';
import type { VersionChunk } from './version/version-chunk.ts';

/**
 * Where the entry and its chunks meet. Two classic scripts share no modules, so the entry publishes its own under
 * `window.xueku.modules`, the bundler makes every chunk take them from there, and a chunk leaves its exports here.
 */

/** What each on-demand chunk offers. */
export interface Chunks {
  agenda: AgendaChunk;
  carry: CarryChunk;
  presenter: PresenterChunk;
  print: PrintChunk;
  progress: ProgressChunk;
  projection: ProjectionChunk;
  'projection-tools': ProjectionToolsChunk;
  qr: QrChunk;
  'read-aloud': ReadAloudChunk;
  search: SearchChunk;
  'search-marks': SearchMarksChunk;
  settings: SettingsChunk;
  slides: SlidesChunk;
  study: StudyChunk;
  version: VersionChunk;
}

export type ChunkName = keyof Chunks;

declare global {
  interface Window {
    xueku?: {
      modules: Readonly<Record<string, unknown>>;
      /** What data files call (src/browser/search); there as soon as the first of them is loaded. */
      provideData?: (key: string, base64: string, checksum: string) => void;
    };
    /** Scripts and style sheets by file name, in a lesson that is one file (src/browser/single-file). */
    xuekuFiles?: Readonly<Record<string, string>>;
  }
}

const provided: Partial<Chunks> = {};

/** Called once by the entry with the modules that chunks use, by file name without extension. */
export function publishModules(modules: Readonly<Record<string, unknown>>): void {
  window.xueku = { modules };
}

/** Called by a chunk when it runs. */
export function provideChunk<Name extends ChunkName>(name: Name, exports: Chunks[Name]): void {
  provided[name] = exports;
}

/** The exports of a chunk that already ran. */
export function providedChunk<Name extends ChunkName>(name: Name): Chunks[Name] | undefined {
  return provided[name];
}
