import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, removed afterwards. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xueku-测试 ')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files given as path → text. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

export function page(type: string, main: string, title = '页面'): string {
  return (
    `<!DOCTYPE html><html lang="zh-Hans" data-site="ceshi-ku" data-page="${type}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">` +
    `<link rel="stylesheet" href="/assets/site.css"><script src="/assets/entry.js" defer></script></head>` +
    `<body><main id="main">${main}</main></body></html>`
  );
}

export function lesson(slug: string, sourceHash: string, text: string): string {
  return page(
    'lesson',
    `<article data-pagefind-body data-lesson="${slug}" data-source-hash="${sourceHash}"><h1>${slug}</h1>` +
      `<h2 id="kaitou">开头</h2><p>${text}<a href="/glossary.html#sange-zhen">三个真</a></p></article>` +
      `<p><a href="/index.html">首页</a> <a href="/lessons/${slug}.html#kaitou">开头</a></p>`,
    slug,
  );
}

/** A small site as Astro emits it: root-absolute addresses, no marks. */
export function emittedSite(): Record<string, string> {
  return {
    'index.html': page('home', '<h1>学库</h1><p><a href="/lessons/jiang-zhenhua.html">讲真话</a></p>'),
    'glossary.html': page(
      'glossary',
      '<h1>术语</h1><p id="sange-zhen">三个真</p><p><a href="/">首页</a></p>',
    ),
    'lessons/jiang-zhenhua.html': lesson('jiang-zhenhua', '00000000000000aa', '讲真话，办实事。'),
    'lessons/zou-jiceng.html': lesson('zou-jiceng', '00000000000000bb', '走基层，听民声。'),
    '404.html': page('not-found', '<h1>没有这一页</h1><p><a href="/index.html">回首页</a></p>'),
    'assets/site.css': 'main { color: #222; background: url(/assets/line.svg) }',
    'assets/line.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/entry.js': 'console.log("\\u5b66")',
  };
}

/** What the lessons gate expects of `emittedSite`. */
export const expectedLessons = [
  {
    slug: 'jiang-zhenhua',
    sourceHash: '00000000000000aa',
    source: 'lessons/a/jiang-zhenhua.md',
    characters: 7,
  },
  { slug: 'zou-jiceng', sourceHash: '00000000000000bb', source: 'lessons/a/zou-jiceng.md', characters: 7 },
];
