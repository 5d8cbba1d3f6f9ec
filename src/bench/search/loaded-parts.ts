import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Weight {
  files: number;
  bytes: number;
  gzip: number;
}

/** Every file of a search belongs to the first part that knows its path. */
const paths = {
  网页: /\.html$/,
  样式: /\.css$/,
  各页都有的脚本: /^assets\/(?:head|entry)\./,
  搜索的脚本: /^assets\/.+\.js$/,
  目录和词语: /^search\/(?:manifest|catalogue|terms|names)\b/,
  检索引擎: /^search\/(?:engine\.|.+\/wasm\.)/,
  索引: /^search\/index-/,
  课文: /^search\/texts\//,
};

export type Part = keyof typeof paths;
export const parts = Object.keys(paths) as readonly Part[];

/** Weighs files of a site, part by part; what belongs to none (the site's icon) does not count. */
export function weighParts(site: string, files: ReadonlySet<string>): Record<Part, Weight> {
  const weigh = (part: Part): Weight => {
    const ofPart = [...files].filter((file) => parts.find((other) => paths[other].test(file)) === part);
    const contents = ofPart.map((file) => readFileSync(join(site, file)));
    return {
      files: contents.length,
      bytes: contents.reduce((sum, { length }) => sum + length, 0),
      gzip: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
    };
  };
  return Object.fromEntries(parts.map((part) => [part, weigh(part)])) as Record<Part, Weight>;
}
