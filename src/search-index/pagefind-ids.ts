import { gunzipSync } from 'node:zlib';

/** A file as Pagefind makes it. */
export interface EngineFile {
  path: string;
  content: Uint8Array;
}

/** Begins every compressed file of Pagefind. */
export const signature = 'pagefind_dcd';

/** @throws when the file is none of Pagefind's compressed ones */
export function unpackEngineFile({ path, content }: EngineFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, signature.length).toString('latin1') !== signature)
    throw new Error(`${path}: no ${signature}`);
  return bytes.subarray(signature.length);
}

const fragmentFile = /^fragment\/(.+)\.pf_fragment$/;

interface Fragment {
  url: string;
}

function isFragment(value: unknown): value is Fragment {
  return typeof value === 'object' && value !== null && typeof (value as Fragment).url === 'string';
}

/** What results call each page, by the page's URL: only Pagefind's fragments tell it. */
export function engineIds(files: readonly EngineFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  const add = (id: string, fragment: unknown): void => {
    if (!isFragment(fragment)) throw new Error(`fragment ${id}: no url`);
    ids.set(fragment.url, id);
  };
  for (const file of files) {
    const name = fragmentFile.exec(file.path)?.[1];
    if (name === undefined) continue;
    const content: unknown = JSON.parse(unpackEngineFile(file).toString('utf8'));
    // One page alone stands in a file of its own name, several in one file by name.
    if (isFragment(content)) add(name, content);
    else for (const [id, fragment] of Object.entries(content ?? {})) add(id, fragment);
  }
  return ids;
}
