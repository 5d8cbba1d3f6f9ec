/** What Windows, macOS, Linux and office programs put into folders by themselves, wherever one has been opened. */
const systemNames =
  /^(?:thumbs\.db|ehthumbs\.db|ehthumbs_vista\.db|desktop\.ini|\.ds_store|\.localized|\.directory|\._.*|~\$.*|__macosx|\.spotlight-v100|\.fseventsd|\.trashes|\.trash-\d+|\.temporaryitems|system volume information|\$recycle\.bin)$/i;

/** True for a file that no person put there: it belongs to no bundle and is no sign of damage. */
export function isSystemFile(path: string): boolean {
  return path.split('/').some((name) => systemNames.test(name));
}
