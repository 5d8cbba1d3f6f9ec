import type { APIRoute } from 'astro';
import { getLibrary } from '../site/current-library.ts';
import { versionScript } from '../site/version-script.ts';

/** What every page asks whether it belongs to the folder around it. Downloads come later, by `npm run bundle`. */
export const GET: APIRoute = async () => {
  const { site, version } = await getLibrary();
  const script = versionScript({ site: site.id, ...version, downloads: false });
  return new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
};
