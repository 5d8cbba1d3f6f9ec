import type { APIRoute } from 'astro';
import { toXml } from 'xast-util-to-xml';
import { getLibrary } from '../site/current-library.ts';
import { atomFeed } from '../site/feed.ts';
import { sitemap } from '../site/sitemap.ts';

const documents = { sitemap, feed: atomFeed };
type Name = keyof typeof documents;

/** Both need absolute URLs, so they exist only when the site has a public address. */
export async function getStaticPaths() {
  const {
    site: { address },
  } = await getLibrary();
  if (!address) return [];
  return (Object.keys(documents) as Name[]).map((name) => ({
    params: { file: name },
    props: { name, address },
  }));
}

export const GET: APIRoute<{ name: Name; address: string }> = async ({ props }) =>
  new Response(toXml(documents[props.name](await getLibrary(), props.address)));
