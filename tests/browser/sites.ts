import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startServer, type ServerOptions } from '../../src/preview/server.ts';

/** A site as a reader reaches it. */
export interface OpenSite {
  /** Address of the folder, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** Paths of all pages of a built site, relative, in order. */
export function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort();
}

/** Type of a built page, from `<html data-page>`. */
export function pageType(site: string, page: string): string {
  return /<html[^>]*\sdata-page="([^"]*)"/.exec(readFileSync(join(site, page), 'utf8'))?.[1] ?? '';
}

/** One page of every type that the site has; redirects are left out because they lead away at once. */
export function onePageOfEachType(site: string): { type: string; page: string }[] {
  const byType = new Map<string, string>();
  // Long pages first: of two lessons the one with more in it says more.
  const size = (page: string) => readFileSync(join(site, page)).length;
  for (const page of pagesOf(site).sort((a, b) => size(b) - size(a))) {
    const type = pageType(site, page);
    if (type !== 'redirect' && !byType.has(type)) byType.set(type, page);
  }
  return [...byType].map(([type, page]) => ({ type, page }));
}

/** Serves a built site. */
export function overHttp(root: string, base = '/', options: Partial<ServerOptions> = {}): Promise<OpenSite> {
  return startServer({ root, port: 0, base, ...options });
}

/** Copies a built site onto a “USB stick”: a folder whose path has Chinese and spaces. */
export function overFile(root: string): Promise<OpenSite> {
  const folder = mkdtempSync(join(tmpdir(), 'xueku-stick-'));
  const stick = join(folder, '学习 资料', 'U盘');
  cpSync(root, stick, { recursive: true });
  return Promise.resolve({
    url: `${pathToFileURL(stick).href}/`,
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
}

/** The three ways in which a library is opened. */
export const waysToOpen = [
  { way: 'http at /', open: (root: string) => overHttp(root) },
  { way: 'http at /a/b/', open: (root: string) => overHttp(root, '/a/b/') },
  { way: 'file:// from 学习 资料/U盘', open: overFile },
];

/** For features: what works below a path works at the root, which reading.test.ts tries for every page. */
export const waysForFeatures = waysToOpen.filter(({ way }) => way !== 'http at /');
