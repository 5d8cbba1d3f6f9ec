import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Attributes } from '../../../src/lesson-components/component.ts';
import { findComponent, lessonComponents } from '../../../src/lesson-components/registry.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { page } from '../support/render.ts';

const context = { attachmentUrl: (file: string) => (file === 'a.mp4' ? '/attachments/a.mp4' : undefined) };

/** A component drawn around one paragraph. */
function draw(name: string, attributes: Attributes = {}): string {
  const element = findComponent(name)?.render(attributes, [h('p', '内容')], context);
  return element ? toHtml(element) : '';
}

/** Whether a component takes these attributes. */
const takes = (name: string, attributes: unknown) =>
  findComponent(name)?.attributes.safeParse(attributes).success;

describe('the registry', () => {
  it('lists the five components, each under two names of its own', () => {
    expect(lessonComponents.map(({ name }) => name)).toEqual([
      'Case',
      'Classic',
      'Method',
      'SpeakerNotes',
      'Video',
    ]);
    const names = lessonComponents.flatMap(({ name, directive }) => [name, directive]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds a component by either name and nothing by another', () => {
    for (const component of lessonComponents) {
      expect(findComponent(component.name)).toBe(component);
      expect(findComponent(component.directive)).toBe(component);
    }
    for (const name of ['', 'cases', 'CASE', 'constructor', 'script'])
      expect(findComponent(name)).toBeUndefined();
  });

  it.each(lessonComponents)(
    '$name has an example that can be parsed and drawn, and words for editors',
    (component) => {
      expect(parseMarkdown(component.example, 'mdx').errors).toEqual([]);
      expect(page(component.example, 'mdx')).toContain(`data-component="${component.directive}"`);
      expect(component.description).toMatch(/。$/);
    },
  );

  it.each(lessonComponents)('$name refuses attributes it does not know', ({ name, attributes }) => {
    const known = Object.fromEntries(
      Object.keys(attributes.shape).map((key) => [key, key === 'kind' ? '案例' : '文字']),
    );
    expect(takes(name, known)).toBe(true);
    expect(takes(name, { ...known, onclick: 'x' })).toBe(false);
  });

  it.each(lessonComponents)('$name draws its children even when it lacks every attribute', ({ name }) => {
    expect(draw(name)).toContain('<p>内容</p>');
    expect(draw(name)).not.toContain('undefined');
  });
});

describe('Case', () => {
  it('shows kind, title and source', () => {
    expect(draw('Case', { title: '徙木立信', kind: '案例', source: '《史记》' })).toBe(
      '<section class="case" data-component="case" aria-label="案例：徙木立信"><p class="case-label"><span class="case-kind" data-pagefind-ignore="">案例</span><strong>徙木立信</strong></p><p>内容</p><p class="case-source">出处：《史记》</p></section>',
    );
  });

  it('is a case when no kind is given', () => {
    expect(draw('Case', { title: '甲' })).toContain(
      '<span class="case-kind" data-pagefind-ignore="">案例</span>',
    );
    expect(draw('Case', { title: '甲' })).not.toContain('出处');
  });

  it('says of a made-up scene that it is one', () => {
    expect(draw('Case', { title: '甲', kind: '情景' })).toContain(
      '<span class="case-kind" data-pagefind-ignore="">设想的情景</span>',
    );
  });

  it('needs a title and one of two kinds', () => {
    expect(takes('Case', { title: '甲', kind: '情景', source: '乙' })).toBe(true);
    for (const wrong of [{}, { title: ' ' }, { title: '甲', kind: '故事' }, { title: '甲', source: '' }]) {
      expect(takes('Case', wrong)).toBe(false);
    }
  });
});

describe('Classic', () => {
  it('is a quotation with its work, and its author where given', () => {
    expect(draw('Classic', { work: '《论语》' })).toBe(
      '<figure class="classic" data-component="classic"><blockquote><p>内容</p></blockquote><figcaption>《论语》</figcaption></figure>',
    );
    expect(draw('Classic', { work: '《左传》', author: '左丘明' })).toContain(
      '<figcaption>左丘明　《左传》</figcaption>',
    );
  });

  it('needs a work', () => {
    expect(takes('Classic', { work: '《论语》' })).toBe(true);
    expect(takes('Classic', { author: '孔子' })).toBe(false);
    expect(takes('Classic', { work: '　' })).toBe(false);
  });
});

describe('Method', () => {
  it('shows its name', () => {
    expect(draw('Method', { name: '三颗心' })).toBe(
      '<section class="method" data-component="method" aria-label="方法：三颗心"><p class="method-name"><span class="method-kind" data-pagefind-ignore="">方法</span><strong>三颗心</strong></p><p>内容</p></section>',
    );
  });

  it('needs a name', () => {
    expect(takes('Method', { name: '三颗心' })).toBe(true);
    expect(takes('Method', {})).toBe(false);
  });
});

describe('SpeakerNotes', () => {
  it('are folded away', () => {
    expect(draw('SpeakerNotes')).toBe(
      '<details class="speaker-notes" data-component="speaker-notes"><summary data-pagefind-ignore="">讲课提示</summary><p>内容</p></details>',
    );
  });
});

describe('Video', () => {
  it('shows controls, fetches nothing by itself and offers the file', () => {
    expect(draw('Video', { file: 'a.mp4', title: '走访' })).toBe(
      '<figure class="video" data-component="video"><video src="/attachments/a.mp4" controls preload="none" aria-label="走访"></video><figcaption><a href="/attachments/a.mp4">视频：走访</a><p>内容</p></figcaption></figure>',
    );
  });

  it('has no address when the file is not among the attachments', () => {
    for (const file of ['b.mp4', 'https://example.cn/a.mp4', 'javascript:alert(1)', '../a.mp4']) {
      expect(draw('Video', { file, title: '甲' })).not.toMatch(/src=|href=/);
    }
  });

  it('needs a file and a title', () => {
    expect(takes('Video', { file: 'a.mp4', title: '甲' })).toBe(true);
    expect(takes('Video', { file: 'a.mp4' })).toBe(false);
    expect(takes('Video', { title: '甲' })).toBe(false);
  });
});
