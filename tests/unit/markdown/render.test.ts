import { describe, expect, it } from 'vitest';
import { flattenOutline } from '../../../src/lesson/outline.ts';
import { idsOf, readHtml } from '../support/html.ts';
import { page, render } from '../support/render.ts';

describe('renderLesson', () => {
  it('renders an empty text', () => {
    expect(render('')).toEqual({
      body: '<section id="opening" class="opening"></section>',
      checklist: '',
      footnotes: '',
      outline: [],
      terms: [],
      characters: 0,
      sections: 0,
      items: [],
    });
  });

  it('keeps the place of the opening in a draft that has none', () => {
    expect(idsOf(render('## 甲\n\n乙').body)).toEqual(['opening', 'jia']);
  });

  it('puts every checklist section, and nothing else, into the checklist', () => {
    const { body, checklist, sections, outline } = render(
      '开头\n\n## 学习清单\n\n- [ ] 一\n\n## 乙\n\n丙\n\n## 学习清单\n\n- [ ] 二\n',
    );
    expect(readHtml(checklist).text.replace(/\s+/g, ' ').trim()).toBe('学习清单 一 学习清单 二');
    expect(readHtml(body).text.replace(/\s+/g, ' ').trim()).toBe('开头 一、乙 丙');
    expect(sections).toBe(1);
    expect(outline.map(({ id }) => id)).toEqual(['xue-xi-qing-dan', 'yi', 'xue-xi-qing-dan-2']);
  });

  it('takes a subsection called 学习清单 for text', () => {
    expect(render('## 甲\n\n### 学习清单\n\n- [ ] 一').checklist).toBe('');
  });

  it('labels each section by its heading', () => {
    const { tags } = readHtml(render('## 甲\n\n## 乙').body);
    const labels = tags
      .filter(({ name }) => name === 'section')
      .map(({ attributes }) => attributes['aria-labelledby']);
    expect(labels).toEqual([undefined, 'jia', 'yi']);
  });

  it('counts what a reader reads, without notes for the speaker, checklist and footnotes', () => {
    const plain = '开头四字\n\n## 甲\n\n正文四字。';
    const { characters } = render(plain);
    expect(characters).toBe(10);
    expect(render(`${plain}\n\n:::speaker-notes\n讲课提示不算\n:::`).characters).toBe(characters);
    expect(render(`${plain}\n\n## 学习清单\n\n- [ ] 清单不算`).characters).toBe(characters);
    expect(render(`${plain}[^1]\n\n[^1]: 注释不算，标记也不算。`).characters).toBe(characters);
  });

  it('counts sections and checklist items', () => {
    const { sections, items } = render(
      '## 甲\n\n### 乙\n\n## 结语\n\n## 学习清单\n\n- [ ] 一\n- [x] 二\n  - [ ] 三\n- 四',
    );
    expect([sections, items.length]).toEqual([2, 3]);
  });

  it('has the outline of the headings in the text', () => {
    const { outline, body } = render('## 甲\n\n### 乙\n\n## 丙');
    expect(flattenOutline(outline).map(({ id, title }) => `${title} ${id}`)).toEqual([
      '甲 jia',
      '乙 yi',
      '丙 bing',
    ]);
    expect(idsOf(body)).toEqual(['opening', 'jia', 'yi', 'bing']);
  });

  it.each(['> ## 引文里', '- ## 列表里', ':::case{title="甲"}\n## 组件里\n:::', '[^1]\n\n[^1]: ## 注释里'])(
    'does not outline the heading of %j',
    (source) => expect(render(`甲\n\n${source}`).outline).toEqual([]),
  );

  it('takes neither footnote marks nor markup into a title', () => {
    const [entry] = render('## 要有**真心**[^1]和`代码`\n\n[^1]: 注').outline;
    expect(entry).toMatchObject({ title: '要有真心和代码', id: 'yao-you-zhen-xin-he-dai-ma' });
  });

  it.each(['## 😀', '## ', '## ![图](a.png)', '## :tada:', '####### 七级', '# 一级', '## **', '标题\n---'])(
    'renders the odd heading %j',
    (source) => expect(idsOf(page(source))).toHaveLength(new Set(idsOf(page(source))).size),
  );

  it('draws no heading deeper than six', () => {
    expect(readHtml(page('####### 七级')).text).toBe('####### 七级');
    expect(readHtml(page('###### 六级')).tags.map(({ name }) => name)).toContain('h6');
  });

  it('renders a heading that holds only a component', () => {
    const [entry] = render('## <Case title="甲">乙</Case>', 'mdx').outline;
    expect(entry?.title).toContain('乙');
    expect(render('## <Unknown>乙</Unknown>', 'mdx').outline[0]).toMatchObject({ title: '乙', id: 'yi' });
  });

  it('keeps the text of unknown components, together where it stands in a line', () => {
    expect(page('甲<b>乙</b>丙', 'mdx')).toContain('<p>甲乙丙</p>');
    expect(readHtml(page('<Unknown>\n\n甲\n\n</Unknown>', 'mdx')).text.trim()).toBe('甲');
    expect(readHtml(page(':::unknown\n甲\n:::')).text.trim()).toBe('甲');
  });
});

describe('ids of a page', () => {
  it('are unique however footnotes and headings are called', () => {
    const source = [
      ...['FN 1', 'fnref 1', 'fnref 1 2', 'Footnote label', 'opening', 'Main', '开头', '开头', ''].map(
        (title) => `## ${title}`,
      ),
      '甲[^1]乙[^1]丙[^1-2]丁[^注]戊[^注 二]己[^A]庚[^a]',
      ...['1', '1-2', '注', 'A'].map((label) => `[^${label}]: 注释`),
    ].join('\n\n');
    const ids = idsOf(page(source));
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).toEqual(
      expect.arrayContaining([
        'fn-1',
        'fn-2',
        'fn-3',
        'fn-4',
        'fnref-1',
        'fnref-1-2',
        'fnref-4-2',
        'footnote-label',
      ]),
    );
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  });

  it('are those that footnote marks and the ways back point at', () => {
    const { tags } = readHtml(page('甲[^注]乙[^x]丙[^注]\n\n[^x]: 二\n\n[^注]: 一'));
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    const targets = tags.flatMap(({ attributes }) => attributes['href']?.slice(1) ?? []);
    expect(targets).toHaveLength(6);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });
});

describe('footnotes', () => {
  it('are labelled in Chinese, with a way back to each mark', () => {
    const { tags, text } = readHtml(render('甲[^1]乙[^1]\n\n[^1]: 注').footnotes);
    expect(text).toContain('注释');
    expect(tags.flatMap(({ attributes }) => attributes['aria-label'] ?? [])).toEqual([
      '回到正文中的注释 1',
      '回到正文中的注释 1（第 2 处）',
    ]);
  });

  it('work inside components', () => {
    const { body, footnotes } = render(':::case{title="甲"}\n乙[^1]\n\n[^1]: 注\n:::');
    expect(idsOf(body)).toContain('fnref-1');
    expect(readHtml(footnotes).text).toContain('注');
  });
});

describe('text directives', () => {
  it.each([
    '比例3:case，10:am',
    '注意:五心工作',
    'a:b[**粗**]{c="d"}e',
    'https:x 和 12:30:45',
    '中:文。:注意',
    '> 引文:注意',
    '- 列表:注意[甲]',
  ])('%j stays what was typed', (source) => {
    expect(readHtml(page(source)).text.trim()).toBe(source.replace(/^[>-] /, ''));
  });

  it('stay text inside headings, tables and components', () => {
    expect(render('## 时间:上午').outline[0]?.title).toBe('时间:上午');
    expect(readHtml(page('| 时间:上午 |\n| - |\n| 地点:村口 |')).text.replace(/\s+/g, ' ').trim()).toBe(
      '时间:上午 地点:村口',
    );
    expect(readHtml(page(':::case{title="甲"}\n时间:上午\n:::')).text).toContain('时间:上午');
  });
});

describe('Chinese typography', () => {
  it.each(['md', 'mdx'] as const)('knows emphasis beside full-width punctuation in .%s', (format) => {
    expect(page('要**“真情真心”**。', format)).toContain('要<strong>“真情真心”</strong>。');
    expect(page('要**（认真）**做', format)).toContain('要<strong>（认真）</strong>做');
    expect(page('**《左传》**说', format)).toContain('<strong>');
  });

  it.each(['md', 'mdx'] as const)('keeps single tildes in .%s', (format) => {
    expect(readHtml(page('10~20人，30~40户', format)).text).toBe('10~20人，30~40户');
    expect(page('10~20人，30~40户', format)).not.toContain('<del>');
  });
});
