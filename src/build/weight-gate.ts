import { posix } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { rewriteCss } from '../relocatable/css.ts';
import { attributeOf, rewriteAttribute } from '../relocatable/references.ts';
import { resolveUrl } from '../relocatable/resolve.ts';
import type { BuiltSite, Gate, GateFailure } from './gate.ts';

/** What a lesson page may cost a reader at the first visit, everything included, compressed: 30 KB. */
export const firstVisitLimit = 30_000;

export interface PageWeight {
  file: string;
  /** Bytes after gzip: the page and everything it loads by itself. */
  bytes: number;
}

interface LessonPage {
  file: string;
  loads: string[];
  hasMedia: boolean;
}

const media = new Set(['img', 'video', 'audio', 'iframe', 'object', 'embed', 'picture']);

const compress = promisify(gzip);

/** As many as Node compresses in parallel; more would only fill the memory. */
const pagesAtOnce = 4;

/** Lesson pages stay light on slow lines. A lesson with pictures or video weighs what its media weigh. */
export function createWeightGate(site: BuiltSite): { gate: Gate; heaviest(): PageWeight | undefined } {
  const files = new Set(site.files);
  const pages: LessonPage[] = [];
  const sizes = new Map<string, Promise<number>>();
  const dependencies = new Map<string, ReadonlySet<string>>();
  let heaviest: PageWeight | undefined;

  const sizeOf = (file: string): Promise<number> => {
    const known = sizes.get(file) ?? compress(site.read(file)).then(({ length }) => length);
    sizes.set(file, known);
    return known;
  };

  const fileOf = (url: string, from: string): string | undefined => {
    const resolution = resolveUrl(url, { from, files, basePath: '/' });
    return resolution.kind === 'file' ? resolution.file : undefined;
  };

  const addDependencies = (file: string, found: Set<string>): Set<string> => {
    if (found.has(file)) return found;
    found.add(file);
    if (posix.extname(file) === '.css') {
      rewriteCss(site.read(file).toString('utf8'), (url) => {
        const dependency = fileOf(url, file);
        if (dependency !== undefined) addDependencies(dependency, found);
        return url;
      });
    }
    return found;
  };

  /**
   * A style sheet and all that it names; fonts and pictures count although a browser may not need each.
   * Remembered, because every page loads the same few.
   */
  const withDependencies = (file: string): ReadonlySet<string> => {
    const known = dependencies.get(file) ?? addDependencies(file, new Set());
    dependencies.set(file, known);
    return known;
  };

  const weigh = async (page: LessonPage): Promise<PageWeight> => {
    const all = new Set([page.file, ...page.loads.flatMap((file) => [...withDependencies(file)])]);
    const parts = await Promise.all([...all].map(sizeOf));
    return { file: page.file, bytes: parts.reduce((sum, bytes) => sum + bytes, 0) };
  };

  const gate: Gate = {
    title: '课程页够轻',
    readPage(page) {
      const loads: string[] = [];
      let lesson: LessonPage | undefined;
      return {
        startTag(tag) {
          if (tag.name === 'article' && attributeOf(tag, 'data-lesson') !== undefined) {
            lesson = { file: page.file, loads, hasMedia: false };
            pages.push(lesson);
          }
          if (lesson && media.has(tag.name)) lesson.hasMedia = true;
          if (attributeOf(tag, 'loading') === 'lazy' || attributeOf(tag, 'preload') === 'none') return;
          for (const attribute of tag.attributes) {
            rewriteAttribute(tag, attribute, ({ url, use }) => {
              const file = use === 'load' ? fileOf(url, page.file) : undefined;
              if (file !== undefined && file !== page.file) loads.push(file);
              return url;
            });
          }
        },
      };
    },
    async judge() {
      const failures: GateFailure[] = [];
      const light = pages.filter(({ hasMedia }) => !hasMedia);
      for (let start = 0; start < light.length; start += pagesAtOnce) {
        for (const weight of await Promise.all(light.slice(start, start + pagesAtOnce).map(weigh))) {
          if (weight.bytes > (heaviest?.bytes ?? 0)) heaviest = weight;
          if (weight.bytes <= firstVisitLimit) continue;
          const message = `第一次打开要下载 ${weight.bytes} 字节（压缩后），上限是 ${firstVisitLimit}`;
          failures.push({ file: weight.file, message });
        }
      }
      return failures;
    },
  };
  return { gate, heaviest: () => heaviest };
}
