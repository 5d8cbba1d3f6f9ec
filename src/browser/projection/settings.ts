import { zoomSteps } from '../../slides/page-size.ts';
import type { SiteStorage } from '../storage.ts';

/** What a host chose for the wall. */
export interface ProjectionSettings {
  /** Steps of type size, 0 as it comes; kept for the next time. */
  zoom: number;
  /** Lists come item by item. Not kept: who does not remember it would find half-empty pages. */
  steps: boolean;
}

export function limitZoom(zoom: number): number {
  return Math.min(zoomSteps.most, Math.max(zoomSteps.least, Math.round(zoom)));
}

function parse(value: unknown): ProjectionSettings {
  const stored: Partial<Record<keyof ProjectionSettings, unknown>> =
    typeof value === 'object' && value !== null ? value : {};
  const zoom = typeof stored.zoom === 'number' && Number.isFinite(stored.zoom) ? limitZoom(stored.zoom) : 0;
  return { zoom, steps: false };
}

const key = 'projection';

export function readSettings(storage: SiteStorage): ProjectionSettings {
  return storage.read(key, parse) ?? { zoom: 0, steps: false };
}

export function writeSettings(storage: SiteStorage, { zoom }: ProjectionSettings): void {
  storage.change(key, { zoom });
}
