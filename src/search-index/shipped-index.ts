import { inflateRawSync } from 'node:zlib';
import { checksum } from '../search/checksum.ts';
import { searchFormat, type SearchManifest } from '../search/data.ts';
import { contentHash, indexHash, wrapBytes } from './wrap.ts';

/** Where all search data lies in a site. */
export const searchFolder = 'search';

export const manifestName = 'manifest';
export const manifestFile = `${manifestName}.js`;

/** What is wrong with one file of the search data. */
export class ShippedFault extends Error {
  /** Relative to the site's root. */
  readonly file: string;

  constructor(path: string, message: string) {
    super(message);
    this.file = `${searchFolder}/${path}`;
  }
}

/** The search data of a built site, read as a browser reads it and trusted in nothing. Everything throws ShippedFaults. */
export interface ShippedIndex {
  manifest: SearchManifest;
  /** A script that is no data. */
  script(path: string): string;
  /** What a data file carries. */
  bytes(path: string): Buffer;
  /** The value of a file that is named after its content. */
  json(path: string): unknown;
  /** Checks the folder of one index. */
  checkIndex(folder: string): void;
}

const call = ['xueku.provideData(', ');\n'] as const;

function unwrap(path: string, code: string): { key: unknown; bytes: Buffer } {
  const [start, end] = call;
  try {
    if (!code.startsWith(start) || !code.endsWith(end)) throw new Error('other code');
    const [key, base64, sum] = JSON.parse(`[${code.slice(start.length, -end.length)}]`) as unknown[];
    if (checksum(String(base64)) !== sum) throw new Error('damaged');
    return { key, bytes: Buffer.from(String(base64), 'base64') };
  } catch {
    throw new ShippedFault(path, '不是完整的检索数据');
  }
}

function inflateJson(path: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(inflateRawSync(bytes).toString('utf8'));
  } catch {
    throw new ShippedFault(path, '解不开');
  }
}

/**
 * @param files all files of the site
 * @param siteId what its pages say
 */
export function openShippedIndex(
  files: readonly string[],
  read: (file: string) => Buffer,
  siteId: string,
): ShippedIndex {
  const known = new Set(files);

  const script = (path: string): string => {
    const file = `${searchFolder}/${path}`;
    if (!known.has(file)) throw new ShippedFault(path, '没有这个文件');
    return read(file).toString('latin1');
  };

  const bytes = (path: string): Buffer => {
    const code = script(path);
    const { key, bytes: carried } = unwrap(path, code);
    const name = path.replace(/\.js$/, '');
    if (key !== `${siteId}/${name}`)
      throw new ShippedFault(path, `里面写的是 ${String(key)}，应是 ${siteId}/${name}`);
    if (wrapBytes(siteId, name, carried).code !== code)
      throw new ShippedFault(path, '解开再包回去，和原来的不一样');
    return carried;
  };

  const checkHash = (path: string, found: string): void => {
    const expected = /\.([0-9a-f]{8})(?:\.js)?$/.exec(path)?.[1];
    if (expected !== found) throw new ShippedFault(path, `内容是 ${found}，和名字里的校验码对不上`);
  };

  const manifest = inflateJson(manifestFile, bytes(manifestFile)) as SearchManifest;
  if (manifest.format !== searchFormat || manifest.siteId !== siteId)
    throw new ShippedFault(manifestFile, `写的是格式 ${manifest.format}、站 ${manifest.siteId}`);

  return {
    manifest,
    script(path) {
      const code = script(path);
      checkHash(path.replace(/\.js$/, ''), contentHash(code));
      return code;
    },
    bytes,
    json(path) {
      const carried = bytes(path);
      checkHash(path, contentHash(carried));
      return inflateJson(path, carried);
    },
    checkIndex(folder) {
      const inside = `${searchFolder}/${folder}/`;
      const paths = files
        .filter((file) => file.startsWith(inside))
        .map((file) => file.slice(inside.length).replace(/\.js$/, ''));
      const content = paths.map((path) => ({ path, content: bytes(`${folder}/${path}.js`) }));
      checkHash(folder, indexHash(content));
    },
  };
}
