import { lessonFile } from './lesson-data.ts';

/** A picture of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const yaml = (value: unknown) => JSON.stringify(value);

const glossary = [
  {
    term: '五心工作法',
    id: 'wuxin',
    aliases: ['五心'],
    kind: '方法',
    explanation: '甲。乙。',
    reference: '丙',
  },
  { term: '走访', id: 'zoufang', kind: '方法', explanation: '甲。乙。', reference: '丙' },
];

export function collectionFile(order: number, start: string): string {
  return yaml({ title: `第${order}门课`, summary: '摘要。', order, audience: '干部', minutes: 20, start });
}

/** A small content folder: two collections, four lessons (one draft, one in review), a glossary, attachments. */
export const contentFiles: Readonly<Record<string, string | Uint8Array>> = {
  'site.yaml': yaml({
    id: 'ceshi',
    title: '测试库',
    unit: '测试街道',
    description: '说明。',
    address: 'https://example.cn/ku',
  }),
  'glossary.yaml': yaml(glossary),
  'collections/fangfa.yaml': collectionFile(2, 'b-lesson'),
  'collections/lixin.yaml': collectionFile(1, 'd-lesson'),
  'collections/kong.yaml': collectionFile(3, 'nichts'),
  'lessons/fangfa/a-lesson.mdx': lessonFile({
    title: '第二课',
    order: 2,
    updated: '2026-11-20',
    formerSlugs: ['old-name'],
  }),
  'lessons/fangfa/b-lesson.md': lessonFile(
    { title: '第一课', order: 1, tags: ['立信'], updated: '2026-11-22' },
    '[下一课](a-lesson.mdx)、[草稿](../lixin/c-draft.md)、[词](term:五心)、![村口](../../attachments/图片/村口.png)、![坏图](../../attachments/坏.png)\n',
  ),
  'lessons/lixin/c-draft.md': lessonFile({
    title: '草稿',
    status: 'draft',
    order: 1,
    tags: ['草稿标签'],
    updated: '2026-12-31',
  }),
  'lessons/lixin/d-lesson.md': lessonFile({
    title: '另一门',
    order: 2,
    tags: ['公示', '攻势'],
    updated: '2026-11-21',
  }),
  'lessons/lixin/e-review.md': lessonFile({ title: '送审', status: 'review', order: 3 }),
  'attachments/图片/村口.png': png,
  'attachments/坏.png': 'no picture',
  'attachments/通知.pdf': 'x'.repeat(2000),
  'attachments/通知.PDF': 'x',
  'attachments/tool.exe': 'x',
};

/** As much of the project as the build id looks at. */
export const projectFiles = { 'src/a.ts': 'engine', 'public/b.svg': 'picture', 'package-lock.json': '{}' };
