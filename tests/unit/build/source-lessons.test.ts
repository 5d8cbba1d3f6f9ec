import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readContentModel } from '../../../src/check/content-model.ts';
import { sourceLessons } from '../../../src/build/source-lessons.ts';

const file = (path: string, text: string) => {
  const bytes = Buffer.from(text);
  return { path, bytes, kind: 'file', size: bytes.length } as const;
};

const one = file(
  'lessons/a/one.md',
  '---\nstatus: published\n---\n讲真话 <!-- 注释 --> ok\n\n:::case{title="标题"}\n案例\n:::',
);

const files = [
  one,
  file(
    'lessons/a/two.mdx',
    '---\nstatus: draft\n---\n草稿{/* 注释 */}\n\n<Case title="标题">\n\n案例\n\n</Case>',
  ),
  file('lessons/a/notes.txt', '---\nstatus: published\n---'),
  file('collections/a.yaml', 'status: published'),
];

it('lists every lesson with hash, Chinese characters and status', () => {
  const sourceHash = createHash('sha256').update(one.bytes).digest('hex').slice(0, 16);
  expect(sourceLessons(readContentModel(files))).toEqual([
    {
      slug: 'one',
      collection: 'a',
      source: 'lessons/a/one.md',
      sourceHash,
      characters: 5,
      isPublished: true,
    },
    expect.objectContaining({ slug: 'two', characters: 4, isPublished: false }),
  ]);
});
