import type { ElementContent, Root } from 'hast';
import type { BuiltSite } from './built-site.ts';
import { find, parsePage, replaceAll } from './html.ts';

/**
 * A page that only a bundle has, in the clothes of the site: header, foot, policy and styles are those of about.html,
 * which lies in the root as well, so every address in them stays right.
 * @param type what `<html data-page>` says
 */
export function shellPage(
  site: BuiltSite,
  { type, title, main }: { type: string; title: string; main: ElementContent[] },
): Root {
  const page = parsePage(site.readText('about.html'));
  find('html', page).properties['dataPage'] = type;
  find('title', page).children = [{ type: 'text', value: `${title} · ${site.title}` }];
  replaceAll('meta[name="description"]', page, () => []);
  replaceAll('.site-header [aria-current]', page, (link) => {
    delete link.properties['ariaCurrent'];
    return [link];
  });
  find('main', page).children = main;
  return page;
}
