import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import type { SourceFile } from '../../../src/content/read-folder.ts';
import { indexContent, type ContentIndex } from '../../../src/new/content-index.ts';
import { planCollection } from '../../../src/new/new-collection.ts';
import { planLesson } from '../../../src/new/new-lesson.ts';
import { planSite, siteId } from '../../../src/new/new-site.ts';
import type { Plan } from '../../../src/new/plan.ts';

const today = '2026-11-21';
const site = planSite({ folder: '月湖街道', suffix: 'a1b2', today });

function filesOf(...plans: Plan[]): SourceFile[] {
  return plans
    .flatMap(({ files }) => files)
    .map(({ path, text }) => {
      const bytes = new TextEncoder().encode(text);
      return { path, bytes, kind: 'file', size: bytes.length };
    });
}

const index: ContentIndex = indexContent(filesOf(site));

describe('a new site', () => {
  it('passes the check without a remark', () => {
    expect(checkContent(filesOf(site))).toEqual([]);
  });

  it('has an id of its own', () => {
    expect(siteId('月湖街道', 'a1b2')).toBe('yue-hu-jie-dao-a1b2');
    expect(siteId('content', 'a1b2')).toBe('danwei-a1b2');
    expect(siteId('xueku', 'a1b2')).toBe('danwei-a1b2');
    expect(siteId('长'.repeat(60), 'a1b2')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe('a new lesson', () => {
  it('passes the check as a draft and comes last', () => {
    const plan = planLesson('rumen/zoujin-qunzhong', index, today);
    expect(plan.files[0]?.path).toBe('lessons/rumen/zoujin-qunzhong.mdx');
    expect(plan.files[0]?.text).toContain('\norder: 3 ');
    expect(checkContent(filesOf(site, plan))).toEqual([]);
  });

  it('may be named in Chinese', () => {
    const plan = planLesson("入门/“五心”: 方法's", index, today);
    expect(plan.files[0]?.path).toBe('lessons/rumen/wu-xin-fang-fa-s.mdx');
    expect(plan.notes).toMatchInlineSnapshot(`
      [
        "文件名要用字母，已按拼音取名 wu-xin-fang-fa-s，标题写作““五心”: 方法's”。嫌长可以现在改名。",
      ]
    `);
    expect(checkContent(filesOf(site, plan)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    'rumen/con',
    'rumen/Con.mdx',
    'rumen/Bad_Name',
    'rumen/diyi-ke',
    'meiyou/xin-ke',
    'rumen',
    'rumen/a/b',
    'rumen/。',
    `rumen/${'a'.repeat(61)}`,
  ])('%s is refused with advice', (target) => {
    expect(() => planLesson(target, index, today)).toThrowErrorMatchingSnapshot();
  });
});

describe('a new collection', () => {
  it('passes the check with its first lesson, a draft', () => {
    const plan = planCollection('gongzuo-fangfa', index, today);
    expect(plan.files.map(({ path }) => path)).toEqual([
      'collections/gongzuo-fangfa.yaml',
      'lessons/gongzuo-fangfa/gongzuo-fangfa-1.mdx',
    ]);
    expect(checkContent(filesOf(site, plan))).toEqual([]);
  });

  it('describes lessons that are already there', () => {
    const lesson = { path: 'lessons/fangfa/wuxin.mdx', text: site.files[3]?.text ?? '' };
    const lessons = indexContent(filesOf(site, { files: [lesson], notes: [] }));
    const plan = planCollection('fangfa', lessons, today);
    expect(plan.files).toHaveLength(1);
    expect(plan.files[0]?.text).toContain('\nstart: wuxin ');
  });

  it('is refused when Windows keeps the name', () => {
    expect(() => planCollection('nul', index, today)).toThrowErrorMatchingInlineSnapshot(
      `[CannotCreate: Windows 不接受“nul”这个名字（con、nul、aux、com1 等留给设备用）。请换一个名字，例如 nul-ke。]`,
    );
  });

  it('is refused when it exists', () => {
    expect(() => planCollection('rumen', index, today)).toThrowErrorMatchingInlineSnapshot(
      `[CannotCreate: 已经有 collections/rumen.yaml。要在里面加一课，用 npm run new -- rumen/课程名]`,
    );
  });
});
