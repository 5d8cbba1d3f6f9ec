import { zoomSteps } from '../../slides/page-size.ts';
import type { SiteStorage } from '../storage.ts';

/** What a host chose for the wall; kept for the next time. */
export interface ProjectionSettings {
  /** Steps of type size, 0 as it comes. */
  zoom: number;
  /** Lists come item by item. */
  steps: boolean;
}

export function limitZoom(zoom: number): number {
  return Math.min(zoomSteps.most, Math.max(zoomSteps.least, Math.round(zoom)));
}

function parse(value: unknown): ProjectionSettings {
  const stored: Partial<Record<keyof ProjectionSettings, unknown>> =
    typeof value === 'object' && value !== null ? value : {};
  const zoom = typeof stored.zoom === 'number' && Number.isFinite(stored.zoom) ? limitZoom(stored.zoom) : 0;
  return { zoom, steps: stored.steps === true };
}

const key = 'projection';

export function readSettings(storage: SiteStorage): ProjectionSettings {
  return storage.read(key, parse) ?? { zoom: 0, steps: false };
}

export function writeSettings(storage: SiteStorage, settings: ProjectionSettings): void {
  storage.write(key, settings);
}
