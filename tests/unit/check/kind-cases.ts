import type { ProblemKind } from '../../../src/check/kinds.ts';
import type { SourceFile } from '../../../src/content/read-folder.ts';
import {
  goodContent,
  lessonAdding,
  lessonPath,
  lessonText,
  lessonWith,
  markdownAdding,
  type Changes,
} from './content-folder.ts';

/** 走进群众，了解群众 in GB18030. */
export const gb18030 = new Uint8Array([
  0xd7, 0xdf, 0xbd, 0xf8, 0xc8, 0xba, 0xd6, 0xda, 0xa3, 0xac, 0xc1, 0xcb, 0xbd, 0xe2, 0xc8, 0xba, 0xd6, 0xda,
]);

function entry(path: string, kind: SourceFile['kind'], size = 0): Changes {
  return { [path]: { path, bytes: new Uint8Array(), kind, size } };
}

const settingPath = 'collections/zhuanti.yaml';
const setting = goodContent[settingPath] ?? '';
const glossary = goodContent['glossary.yaml'] ?? '';
const draft = lessonText.replace('status: published', 'status: draft');
const secondLesson = goodContent['lessons/zhuanti/dier-ke.md'] ?? '';

/** For every kind a content folder that shows it. */
export const kindCases: Readonly<Record<ProblemKind, Changes>> = {
  'not-utf8': { [lessonPath]: gb18030 },
  'byte-order-mark': { [lessonPath]: `\ufeff${lessonText}` },
  'control-character': lessonAdding('甲\u0000乙\u000b丙'),
  'replacement-character': lessonAdding('群众路\ufffd'),
  'invisible-character': lessonAdding('群\u200b众'),
  'too-large': {
    ...entry('attachments/大.mp4', 'too-large', 80_000_000),
    ...entry('lessons/zhuanti/da.md', 'too-large', 1_200_000),
  },
  symlink: entry('lessons/zhuanti/lianjie.md', 'symlink'),
  'block-too-long': lessonAdding('信'.repeat(30_000)),
  'nested-too-deep': {
    ...lessonAdding(`${'> '.repeat(30)}信`),
    'lessons/zhuanti/disan-ke.mdx': lessonText
      .replace('order: 1', 'order: 3')
      .replace('门开了', `${'<Case title="敲门">\n\n'.repeat(3_000)}${'</Case>\n\n'.repeat(3_000)}门开了`),
  },
  'bad-name': { 'lessons/zhuanti/第一课.mdx': lessonText.replace('order: 1', 'order: 3') },
  'hash-in-name': { 'attachments/通知#2.pdf': '%PDF' },
  'name-not-portable': {
    'attachments/通知?.pdf': '%PDF',
    'lessons/zhuanti/con.mdx': lessonText.replace('order: 1', 'order: 3'),
  },
  'name-not-nfc': { 'attachments/re\u0301sume\u0301.pdf': '%PDF' },
  'case-twins': { 'attachments/biao.pdf': '%PDF', 'attachments/Biao.pdf': '%PDF 2' },
  'wrong-place': {
    'lessons/zhenzi-jue.mdx': lessonText,
    'lesson/zhuanti/a.mdx': lessonText,
    'lessons/a/b/c.md': lessonText,
  },
  'wrong-extension': {
    'lessons/zhuanti/tongzhi.docx': 'PK',
    'lessons/zhuanti/tongzhi.MDX': lessonText,
    'collections/b.yml': setting,
    'site.yml': 'id: a',
  },
  'attachment-extension': {
    'attachments/tongzhi.exe': 'MZ',
    'attachments/tu.svg': '<svg/>',
    'attachments/tongzhi': 'x',
  },
  'unknown-file': { '说明.txt': '说明' },
  'duplicate-slug': { 'lessons/zhuanti/diyi-ke.md': secondLesson.replace('order: 2', 'order: 3') },
  'identical-lessons': { 'lessons/zhuanti/disan-ke.mdx': lessonText },
  'former-slug-collision': lessonWith('updated:', 'formerSlugs: [dier-ke, diyi-ke, jiu, jiu]\nupdated:'),
  'missing-frontmatter': { [lessonPath]: lessonText.replace(/^---[\s\S]*?\n---\n/, '') },
  'unclosed-frontmatter': {
    [lessonPath]: lessonText.replace('status: published\n---\n', 'status: published\n'),
  },
  'yaml-syntax': lessonWith('title: 走进群众\nsummary', 'title: 方法: 走进群众\nsummary'),
  'unknown-field': lessonWith('title: 走进群众\nsummary', 'titel: 走进群众\n摘要: 走访\nsummary'),
  'missing-field': lessonWith('source:\n  title: 走进群众\n', 'closing:\nsource:\n'),
  'wrong-type': lessonWith(
    'minutes: 10\ngoals:\n  - 能说出走访的三个步骤',
    'minutes: 十分钟\ngoals: 能说出走访的三个步骤',
  ),
  'bad-value': lessonWith('updated: 2026-11-21', "updated: '2026-02-30'\nformerSlugs: [Jiu_Ke]"),
  'tag-separator': lessonWith('[群众, 走访]', '["群众,走访", 作风、纪律, 清单]'),
  'placeholder-left': lessonWith('audience: 街道干部', 'audience: 待补'),
  'suggestion-left': lessonWith('- [ ] 走访三户居民', '- [ ] 建议：走访三户居民'),
  'no-opening': lessonWith('一位同志到任第一天，先去敲了十户居民的门。\n', ''),
  'no-section': { [lessonPath]: lessonText.replace(/^## (?!学习清单)/gm, '') },
  'no-checklist': lessonWith(/## 学习清单[\s\S]*/, '## 自查清单\n\n- [ ] 走访三户居民\n'),
  'empty-checklist': lessonWith('- [ ] 走访三户居民', '- 走访三户居民'),
  'checklist-not-last': lessonWith(/$/, '\n## 结语\n\n走进去，听进去。\n'),
  'reserved-heading': lessonWith(/$/, '\n## 学习清单\n\n- [ ] 再走访一户\n\n## 讨论题\n\n为什么？\n'),
  'heading-jump': lessonAdding('#### 四级\n\n文字'),
  'typed-h1': lessonAdding('# 走进群众\n\n文字'),
  'typed-numbering': {
    [lessonPath]: lessonText.replace('## 为什么', '## 一、为什么').replace('## 怎样', '## 2. 怎样'),
  },
  'empty-heading': lessonAdding('##\n\n文字'),
  'empty-section': lessonAdding('## 空的一节'),
  'duplicate-heading': lessonAdding('### 做法\n\n甲\n\n### 做法\n\n乙'),
  'nested-heading': lessonWith('他问：', '### 问话\n\n他问：'),
  'task-outside-list': lessonAdding('[ ] 走访三户居民\n\n- [] 走访五户居民'),
  'leftover-markup': {
    ...lessonAdding(
      '##为什么\n\n见[走访]（term:走访）和[官网](https://example.com/，[**第二课**](dier ke.md)。\n\n**走访，再**听**。\n\n：：：case\n\n-[] 走访三户居民\n-[x] 走访五户居民\n\n＃＃ 怎样',
    ),
    ...markdownAdding('文字\n:::\n\n：：：case{title="敲门"}\n\n::: case'),
  },
  'merge-conflict': lessonAdding(
    '【合并冲突：编辑的文字】\n\n走访三户。\n\n【合并冲突：新导入的文字】\n\n走访五户。\n\n【合并冲突结束】\n\n【合并冲突结束】',
  ),
  'undefined-footnote': lessonAdding('三月[^1]。'),
  'unused-footnote': lessonAdding('[^2]: 原文作四月。'),
  'broken-lesson-link': lessonAdding('[第二课](dier-ke.mdx)'),
  'unpublished-link': {
    'lessons/zhuanti/dier-ke.md': secondLesson.replace('status: published', 'status: review'),
  },
  'broken-term-link': lessonAdding('[走访](term:入户访)'),
  'broken-link': lessonAdding('[说明](shuoming.html)和[空的]()'),
  'forbidden-scheme': lessonAdding('[打开](file:///C:/a.doc)和[运行](javascript:alert(1))'),
  'absolute-link': lessonAdding('[第二课](/lessons/dier-ke.html)'),
  'missing-attachment': {
    [lessonPath]: lessonText
      .replace('updated:', 'attachments:\n  - { file: 记录表.doc, title: 记录表 }\nupdated:')
      .replace('见[第二课]', '见[记录表](../../attachments/登记表.pdf)和[第二课]'),
  },
  'missing-image': lessonAdding('![会场](tu.png)'),
  'remote-image': lessonAdding('![会场](https://example.com/tu.png)'),
  'missing-alt': { ...lessonAdding('![](../../attachments/tu.png)'), 'attachments/tu.png': 'PNG' },
  'mdx-syntax': lessonWith('</Case>', ''),
  'unknown-component': {
    ...lessonAdding('<Csae title="敲门">\n\n文字\n\n</Csae>'),
    ...markdownAdding(':::anli\n文字\n:::'),
  },
  'component-form': {
    ...lessonAdding(':::case{title="敲门"}\n文字\n:::'),
    ...markdownAdding('<Case title="敲门">'),
  },
  'unclosed-component': {
    'lessons/zhuanti/dier-ke.md': secondLesson.replace('\n:::\n', '\n'),
    'lessons/zhuanti/disan-ke.md': secondLesson
      .replace('order: 2', 'order: 3')
      .replace('门开了', ':::method{name="三颗心"}\n- 用爱心\n\n门开了'),
    'lessons/zhuanti/disi-ke.md': secondLesson
      .replace('order: 2', 'order: 4')
      .replace('门开了', '::::case{title="敲门"}\n:::method{name="三颗心"}\n- 用爱心\n::::\n\n门开了'),
  },
  'unknown-attribute': {
    ...lessonWith('kind="情景"', 'kidn="情景"'),
    ...markdownAdding(':::speaker-notes{tone="慢"}\n停一停。\n:::'),
  },
  'missing-attribute': {
    ...lessonWith('title="敲门" ', ''),
    ...markdownAdding(':::classic\n信，国之宝也。\n:::'),
  },
  'bad-attribute': lessonWith('kind="情景"', 'kind="故事"'),
  'import-export': lessonAdding("import Case from './Case.astro'"),
  expression: {
    [lessonPath]: lessonText.replace('先听，', '先听{1 + 1}，').replace('title="敲门"', 'title={"敲门"}'),
  },
  'raw-html': {
    ...lessonAdding('<div>\n\n文字\n\n</div>'),
    ...markdownAdding(
      '<div align="center">文字</div>\n\n<!--> <img onerror="alert(1)"> -->\n\n<!-- a --!> <b> -->',
    ),
  },
  script: {
    ...lessonAdding('<script src="https://example.com/a.js"></script>'),
    ...markdownAdding('<script>alert(1)</script>\n\n<!-- a --><script>alert(1)</script><!-- b -->'),
  },
  'remote-video': lessonAdding('<Video file="https://example.com/a.mp4" title="走访">\n\n文字\n\n</Video>'),
  'ascii-punctuation': lessonAdding('走进群众,**了解**群众;办法(三个)有了!\n“走访”: 10:30 开始'),
  'unbalanced-punctuation': lessonAdding('“三颗心是《初心、真心）。'),
  'lessons-without-collection': { 'lessons/zhuan-ti/disan-ke.mdx': lessonText.replace('10', '11') },
  'collection-without-lessons': { 'collections/kong.yaml': setting.replace('order: 1', 'order: 2') },
  'unknown-start': { [settingPath]: setting.replace('diyi-ke', 'diyi-kee') },
  'duplicate-order': { 'lessons/zhuanti/dier-ke.md': secondLesson.replace('order: 2', 'order: 1') },
  'duplicate-term': {
    'glossary.yaml': `${glossary}- term: 入户走访\n  id: zoufang\n  aliases: []\n  kind: 方法\n  explanation: 同上。\n  reference: 工作常识\n`,
  },
  'no-lessons': { [lessonPath]: undefined, 'lessons/zhuanti/dier-ke.md': undefined },
  'no-published-lessons': { [lessonPath]: draft, 'lessons/zhuanti/dier-ke.md': undefined },
  'missing-site': { 'site.yaml': undefined },
  'template-site-id': { 'site.yaml': (goodContent['site.yaml'] ?? '').replace('yuehu', 'xueku') },
};
