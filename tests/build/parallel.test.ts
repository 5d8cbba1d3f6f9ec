import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentFolders } from '../setup/sites.ts';
import { copyContent, runBuild, temporaryFolder } from './run-build.ts';

const lesson = { source: 'lessons/fangfa/zoufang-jilu.md', page: 'lessons/zoufang-jilu.html' };
const rounds = 3;

/** Two builds that shared Astro's cache swapped lessons silently in 5 of 11 pairs. */
it('never mixes the lessons of two units that build at once', { timeout: 120_000 }, async () => {
  const root = temporaryFolder();
  const names = ['甲单位的题目', '乙单位的题目'];
  const units = names.map((title, index) => {
    const unit = { content: join(root, `content-${index}`), out: join(root, `dist-${index}`) };
    copyContent(contentFolders.fixture, unit.content, lesson.source, (text) =>
      text.replace(/^title:.*$/m, `title: ${title}`),
    );
    return unit;
  });
  for (let round = 0; round < rounds; round++) {
    const results = await Promise.all(units.map((unit) => runBuild(unit)));
    for (const { code, output } of results) expect(code, output).toBe(0);
    const titles = units.map(
      ({ out }) => /<h1>(.*?)<\/h1>/.exec(readFileSync(join(out, lesson.page), 'utf8'))?.[1],
    );
    expect(titles).toEqual(names);
  }
});
