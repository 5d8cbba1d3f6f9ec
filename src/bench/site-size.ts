import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../build/list-files.ts';
import { attributeOf } from '../relocatable/references.ts';
import { scanHtml } from '../relocatable/scan-html.ts';

/** What a reader's browser fetches for one page at the first visit, without pictures. */
export interface PageSize {
  html: number;
  htmlGzip: number;
  cssGzip: number;
  scriptsGzip: number;
}

export interface SiteSize {
  pages: number;
  bytes: number;
  lessonPage: PageSize;
}

/** The file that an address on a page means: sites are measured as if served from `/`. */
function fileOf(url: string, page: string): string {
  return new URL(url, `http://xueku.invalid/${page}`).pathname.slice(1);
}

/** Style sheets and scripts that a page names. */
function resources(html: string, page: string): { css: Set<string>; scripts: Set<string> } {
  const css = new Set<string>();
  const scripts = new Set<string>();
  scanHtml(html, {
    startTag(tag) {
      const [src, href, rel] = ['src', 'href', 'rel'].map((name) => attributeOf(tag, name));
      if (tag.name === 'script' && src) scripts.add(fileOf(src, page));
      if (tag.name === 'link' && href && rel === 'stylesheet') css.add(fileOf(href, page));
    },
  });
  return { css, scripts };
}

/** Scripts with the modules that they import at once; those imported on demand do not count. */
function withImports(root: string, scripts: ReadonlySet<string>): Set<string> {
  const all = new Set(scripts);
  // A set hands out what is added while it is walked.
  for (const script of all) {
    const code = readFileSync(join(root, script), 'utf8');
    for (const [, url = ''] of code.matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/g)) {
      all.add(posix.join(posix.dirname(script), url));
    }
  }
  return all;
}

function gzipSum(root: string, files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file))).length, 0);
}

function pageSize(root: string, page: string): PageSize {
  const html = readFileSync(join(root, page));
  const { css, scripts } = resources(html.toString('utf8'), page);
  return {
    html: html.length,
    htmlGzip: gzipSync(html).length,
    cssGzip: gzipSum(root, css),
    scriptsGzip: gzipSum(root, withImports(root, scripts)),
  };
}

/** Counts and weighs a built site. */
export function siteSize(root: string, lessonPage: string): SiteSize {
  const files = listFiles(root);
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    bytes: files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0),
    lessonPage: pageSize(root, lessonPage),
  };
}
