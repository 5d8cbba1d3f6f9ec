import type { APIRoute } from 'astro';
import { buildMarker } from '../site/build-marker.ts';
import { getLibrary } from '../site/current-library.ts';

/** The marker by which the build knows a folder as a site of its own. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(buildMarker(await getLibrary()), undefined, 2)}\n`);
