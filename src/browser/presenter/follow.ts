/** Pages that a session shows. */
const shownPage = /^(?:agenda|lessons\/[a-z0-9-]+)\.html$/;

function fileOf(address: string): string {
  return address.replace(/[?#].*/, '');
}

/** What tells one page of a session from another: the parts that are no lesson share agenda.html. */
function pageOf(url: URL): string {
  const { pathname, searchParams } = url;
  if (!pathname.endsWith('/agenda.html')) return pathname;
  return [pathname, searchParams.get('agenda'), searchParams.get('at')].join(' ');
}

/**
 * Address at which the presenter's window shows what the wall shows: its own one while both show the same page,
 * undefined when the wall shows nothing of this site, whoever says so.
 * @param root address of the site's folder
 */
export function addressToFollow(wallAddress: string, ownAddress: string, root: string): string | undefined {
  let wall: URL;
  try {
    wall = new URL(wallAddress);
  } catch {
    return undefined;
  }
  const { href } = wall;
  const path = fileOf(href.slice(root.length));
  // A lesson that was saved as one file may have any name.
  const isOwnFile = fileOf(href) === fileOf(ownAddress);
  if (!isOwnFile && !(href.startsWith(root) && shownPage.test(path))) return undefined;
  if (pageOf(wall) === pageOf(new URL(ownAddress))) return ownAddress;
  wall.searchParams.set('presenter', '');
  wall.hash = '';
  return wall.href;
}
