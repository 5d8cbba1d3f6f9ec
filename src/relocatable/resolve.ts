/** Stands for the site's root while addresses are resolved; `.invalid` can never be a real host. */
const origin = 'http://xueku.invalid';

export type Resolution =
  /** Another place of the same page (`#id`), or the page itself (an empty address). */
  | { kind: 'same-page'; fragment: string }
  /** A file of the site; `suffix` is the query and fragment as written. */
  | { kind: 'file'; file: string; suffix: string; fragment: string }
  /** Leads to a place of the site where no file is. */
  | { kind: 'missing'; path: string }
  | { kind: 'outside'; url: string }
  /** `javascript:`, which the content security policy blocks. */
  | { kind: 'script' }
  /** `mailto:`, `tel:`, `data:` and other addresses that name no file. */
  | { kind: 'opaque' };

export interface ResolveOptions {
  /** The page or style sheet that holds the address, relative to the site's root. */
  from: string;
  files: ReadonlySet<string>;
  /** Path below which root-absolute addresses lie, `/` or `/a/b/`. */
  basePath: string;
}

const scheme = /^([a-z][a-z0-9+.-]*):/i;

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The file that a server would send for a path: the path itself, or a folder's `index.html`. */
function findFile(path: string, files: ReadonlySet<string>): string | undefined {
  if (files.has(path)) return path;
  const index = path === '' ? 'index.html' : `${path.replace(/\/$/, '')}/index.html`;
  return files.has(index) ? index : undefined;
}

/** The part after `#`, percent-decoded, without a text directive (`:~:text=`). */
function fragmentOf(suffix: string): string {
  const hash = suffix.indexOf('#');
  if (hash === -1) return '';
  const raw = suffix.slice(hash + 1).replace(/:~:.*$/, '');
  return decode(raw) ?? raw;
}

/** Says what an address of a page means within the site. Pure: knows only the list of emitted files. */
export function resolveUrl(address: string, { from, files, basePath }: ResolveOptions): Resolution {
  const url = address.trim();
  if (url === '' || url.startsWith('#')) return { kind: 'same-page', fragment: fragmentOf(url) };

  const protocol = scheme.exec(url)?.[1]?.toLowerCase();
  if (protocol === 'javascript') return { kind: 'script' };
  if (protocol !== undefined && !['http', 'https', 'ftp', 'file', 'ws', 'wss'].includes(protocol)) {
    return { kind: 'opaque' };
  }
  const parsed = URL.parse(url, `${origin}${basePath}${from.split('/').map(encodeURIComponent).join('/')}`);
  if (!parsed || parsed.origin !== origin) return { kind: 'outside', url };

  const path = decode(parsed.pathname);
  const cut = url.search(/[?#]/);
  const suffix = cut === -1 ? '' : url.slice(cut);
  const file = path?.startsWith(basePath) ? findFile(path.slice(basePath.length), files) : undefined;
  if (file === undefined) return { kind: 'missing', path: path ?? parsed.pathname };
  return { kind: 'file', file, suffix, fragment: fragmentOf(suffix) };
}
