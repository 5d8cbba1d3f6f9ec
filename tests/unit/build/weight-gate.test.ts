import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { BuiltSite } from '../../../src/build/gate.ts';
import { createWeightGate } from '../../../src/build/weight-gate.ts';
import { scanHtml } from '../../../src/relocatable/scan-html.ts';

const page = '<link rel="stylesheet" href="../a.css"><article data-lesson="x">学</article>';
const texts: Readonly<Record<string, string>> = {
  'a.css': '@import "b.css";',
  // Style sheets may name each other in a circle.
  'b.css': '@import "a.css"; a { background: url(line.svg) }',
  'line.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'lessons/one.html': page,
  'lessons/two.html': page,
  'lessons/three.html': page,
};

it('weighs a page with all that its style sheets name, and reads a style sheet for all pages once', async () => {
  const reads: string[] = [];
  const site: BuiltSite = {
    files: Object.keys(texts),
    read(file) {
      reads.push(file);
      return Buffer.from(texts[file] ?? '');
    },
  };
  const { gate, heaviest } = createWeightGate(site);
  for (const file of site.files.filter((name) => name.endsWith('.html'))) {
    const visitor = gate.readPage?.({ file, html: page, lineAt: () => 1 });
    if (visitor) scanHtml(page, visitor);
  }
  expect(await gate.judge()).toEqual([]);
  const parts = ['lessons/one.html', 'a.css', 'b.css', 'line.svg'];
  const bytes = parts.reduce((sum, file) => sum + gzipSync(texts[file] ?? '').length, 0);
  expect(heaviest()).toEqual({ file: 'lessons/one.html', bytes });
  // Once for what it names, once for its size.
  expect(reads.filter((file) => file === 'b.css')).toHaveLength(2);
});
