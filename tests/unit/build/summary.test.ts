import { expect, it } from 'vitest';
import { formatSummary, summarize } from '../../../src/build/summary.ts';
import { temporaryFolder, writeFiles } from './site-folder.ts';

it('counts a site and says where to double-click', () => {
  const out = temporaryFolder();
  writeFiles(out, {
    'index.html': 'a'.repeat(1000),
    'assets/a.js': 'b'.repeat(500),
    'xueku-build.json':
      '{"site":"a","build":"0123abcd","date":"2026-11-21","lessons":19,"sections":84,"checklistItems":129,"characters":28594}',
  });
  const heaviest = { file: 'lessons/a.html', bytes: 23_300 };
  const search = { lessons: 19, words: 19_304, bytes: 488_800 };
  const summary = summarize(out, { leftOut: 2, seconds: 3.61, heaviest, search, remarks: ['有 1 个提醒'] });
  expect(formatSummary(summary).replace(out, 'dist')).toMatchInlineSnapshot(`
    "✓ 网站生成好了，用了 3.6 秒。
      19 课，另有 2 课未发布，没有放进去；84 节，129 个清单条目，28594 字
      1 个网页，共 1.6 KB；资料版本 2026-11-21 0123abcd
      最重的课程页 lessons/a.html，第一次打开 23.3 KB（压缩后）
      检索：19 课，19,304 个词，索引 488.8 KB
      注意：有 1 个提醒
      双击打开：dist/index.html"
  `);
});
