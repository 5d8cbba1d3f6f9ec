/**
 * Where the presenter's window goes when the wall went to another lesson: undefined while both show the same one.
 * Only pages in this page's own folder are followed, whoever says so.
 */
export function addressToFollow(wallAddress: string, ownAddress: string): string | undefined {
  let wall: URL;
  try {
    wall = new URL(wallAddress);
  } catch {
    return undefined;
  }
  const own = new URL(ownAddress);
  const folder = new URL('.', own);
  const isBeside =
    wall.href.startsWith(folder.href) && !wall.pathname.slice(folder.pathname.length).includes('/');
  if (!isBeside || wall.pathname === own.pathname) return undefined;
  wall.searchParams.set('presenter', '');
  wall.hash = '';
  return wall.href;
}
