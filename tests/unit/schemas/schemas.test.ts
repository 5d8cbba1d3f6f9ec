import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { collectionSchema } from '../../../src/schemas/collection.ts';
import { daySchema, partialDateSchema } from '../../../src/schemas/date.ts';
import { glossarySchema, termSchema } from '../../../src/schemas/glossary.ts';
import { attachmentSchema, lessonSchema } from '../../../src/schemas/lesson.ts';
import { reviewSchema } from '../../../src/schemas/review.ts';
import { siteSchema } from '../../../src/schemas/site.ts';
import { slugSchema } from '../../../src/schemas/slug.ts';
import { sourceSchema } from '../../../src/schemas/source.ts';
import { lessonData } from '../support/lesson-data.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;
const review = { role: '责任编辑', name: '学库编写组', date: '2026-11-21' };
const source = { title: '甲', kind: '微党课', departure: '乙' };
const term = { term: '五心工作法', id: 'wuxin', kind: '方法', explanation: '甲。乙。', reference: '丙' };
const collection = {
  title: '甲',
  summary: '乙',
  order: 1,
  audience: '丙',
  minutes: 60,
  start: 'zoujin-qunzhong',
};
const site = { id: 'yuehu', title: '甲', unit: '乙', description: '丙' };
const attachment = { file: '通知.pdf', title: '通知' };

/** A complete record of every schema, with its optional fields. */
const records = [
  {
    name: 'lesson',
    schema: lessonSchema,
    record: lessonData(),
    optional: ['closing', 'attachments', 'review', 'formerSlugs'],
  },
  { name: 'source', schema: sourceSchema, record: source, optional: [] },
  { name: 'review', schema: reviewSchema, record: review, optional: [] },
  { name: 'attachment', schema: attachmentSchema, record: attachment, optional: [] },
  { name: 'term', schema: termSchema, record: { ...term, aliases: ['五心'] }, optional: ['aliases'] },
  { name: 'collection', schema: collectionSchema, record: collection, optional: [] },
  { name: 'site', schema: siteSchema, record: site, optional: [] },
] as const satisfies { name: string; schema: z.ZodType; record: object; optional: string[] }[];

describe.each(records)('the schema of a $name', ({ schema, record, optional }) => {
  it('takes a complete record and nothing it does not know', () => {
    expect(accepts(schema, record)).toBe(true);
    expect(accepts(schema, { ...record, titel: '甲' })).toBe(false);
    for (const wrong of [null, undefined, '', 1, [], [record]]) expect(accepts(schema, wrong)).toBe(false);
  });

  it('needs every field but the optional ones', () => {
    const missing = Object.keys(record).filter((key) => accepts(schema, { ...record, [key]: undefined }));
    expect(missing).toEqual(optional);
  });

  it('takes no field of another type, and no blank text', () => {
    for (const key of Object.keys(record)) {
      for (const wrong of [{}, true, ' ', 1.5, [1], [' ']])
        expect([key, wrong, accepts(schema, { ...record, [key]: wrong })]).toEqual([key, wrong, false]);
    }
  });
});

describe('lessonSchema', () => {
  it('fills in what may be left out', () => {
    const { attachments, review: noReview, formerSlugs, ...required } = lessonData();
    expect([attachments, noReview, formerSlugs].every(Array.isArray)).toBe(true);
    expect(lessonSchema.parse(required)).toMatchObject({ attachments: [], review: [], formerSlugs: [] });
  });

  it('trims texts', () => {
    expect(lessonSchema.parse({ ...lessonData(), title: ' 甲　' }).title).toBe('甲');
  });

  it.each([
    { title: '长'.repeat(61) },
    { summary: '长'.repeat(301) },
    { closing: '长'.repeat(81) },
    { tags: [] },
    { tags: ['长'.repeat(13)] },
    { tags: ['立信', 1] },
    { goals: [] },
    { goals: ['一', '二', '三', '四', '五', '六'] },
    { discussion: [] },
    { keyPoints: [''] },
    { order: 0 },
    { order: '1' },
    { minutes: 0 },
    { minutes: 241 },
    { updated: '2026-11' },
    { updated: '2026-02-30' },
    { status: 'done' },
    { formerSlugs: ['旧名'] },
    { formerSlugs: ['con'] },
    { attachments: [{ file: '' }] },
    { review: [{ ...review, role: '编辑' }] },
    { source: { ...source, date: 2014 } },
  ])('refuses %j', (change) => expect(accepts(lessonSchema, { ...lessonData(), ...change })).toBe(false));

  it.each(['draft', 'review', 'published'])('knows the status %s', (status) =>
    expect(accepts(lessonSchema, lessonData({ status }))).toBe(true),
  );
});

describe('dates', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-01-01'])('%s is a day', (day) => {
    expect(accepts(daySchema, day)).toBe(true);
    expect(accepts(partialDateSchema, day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-11-21',
    '2026/11/21',
    '2026-1-1',
    '2026-11-21T00:00',
    '',
  ])('%j is none', (day) => {
    expect(accepts(daySchema, day)).toBe(false);
    expect(accepts(partialDateSchema, day)).toBe(false);
  });

  it.each(['2014', '2014-06'])('%s is as much as a source may state, but no day', (date) => {
    expect(accepts(partialDateSchema, date)).toBe(true);
    expect(accepts(daySchema, date)).toBe(false);
  });

  it.each(['2014-13', '2014-00', '14', '2014-', '二〇一四'])('%j is no date of a source', (date) =>
    expect(accepts(partialDateSchema, date)).toBe(false),
  );
});

describe('slugSchema', () => {
  it.each(['a', '8-xiang', 'zoujin-qunzhong', 'a'.repeat(60)])('takes %s', (slug) =>
    expect(accepts(slugSchema, slug)).toBe(true),
  );

  it.each([
    '',
    '-',
    'a-',
    '-a',
    'a--b',
    'A',
    'a_b',
    'a.b',
    'a/b',
    '../a',
    'a b',
    '走',
    'a\n',
    'a'.repeat(61),
  ])('refuses %j', (slug) => expect(accepts(slugSchema, slug)).toBe(false));
});

describe('siteSchema', () => {
  it.each(['https://xuexi.example.gov.cn/ku/', 'http://10.0.0.1:8080'])('takes the address %s', (address) =>
    expect(accepts(siteSchema, { ...site, address })).toBe(true),
  );

  it.each(['xuexi.example.cn', 'ftp://example.cn', 'javascript:alert(1)', 'file:///a', '/ku/'])(
    'refuses the address %s',
    (address) => expect(accepts(siteSchema, { ...site, address })).toBe(false),
  );
});

describe('glossarySchema', () => {
  it('is a list of terms of two characters or more', () => {
    expect(accepts(glossarySchema, [])).toBe(true);
    expect(accepts(glossarySchema, [term, term])).toBe(true);
    expect(accepts(glossarySchema, term)).toBe(false);
    expect(accepts(termSchema, { ...term, term: '心' })).toBe(false);
    expect(accepts(termSchema, { ...term, aliases: ['心'] })).toBe(false);
    expect(accepts(termSchema, { ...term, kind: '其他' })).toBe(false);
    expect(termSchema.parse(term).aliases).toEqual([]);
  });
});
