import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { folderTree } from '../../src/bundle/file-tree.ts';
import { compareEditions } from '../../src/bundle/updates/compare-editions.ts';
import { readEdition } from '../../src/bundle/updates/read-edition.ts';
import { contentFolders } from '../setup/sites.ts';
import { copyContent, runBuild, temporaryFolder } from './run-build.ts';

/** Replaces texts of a file, each of which must be there. */
function edit(path: string, ...replacements: [from: string, to: string][]): void {
  const text = replacements.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, text);
}

/** What the editors of the fixture did within a month. */
function editLibrary(content: string): void {
  const file = (path: string): string => join(content, path);
  edit(
    file('lessons/jichu/lianxi-qunzhong.mdx'),
    ['走访不是查户口。', '走访不是查户口，是交朋友。'],
    ['### 看清楚路', '### 把路看清楚'],
    ['- [ ] 走访一户，用样表记下三条意见', '- [ ] 走访两户，用样表记下三条意见'],
    ['- [ ] 能说出《孟子》里的那句话', '- [ ] 向村委会借一次民情日记看'],
    ['## 结语', '## 再进一次门\n\n第一次没说完的话，第二次接着说。\n\n## 结语'],
    ['#### 两个不要\n\n不要在饭点去，也不要空着手回话。\n\n', ''],
    ['../fangfa/zoufang-jilu.md', '../fangfa/jilu-xiefa.md'],
  );
  edit(file('lessons/jichu/changbiaoti-lizi.md'), ['好处是说得清，坏处', '好处是说得清；坏处']);
  const renamed = file('lessons/fangfa/jilu-xiefa.md');
  renameSync(file('lessons/fangfa/zoufang-jilu.md'), renamed);
  edit(
    renamed,
    ['title: 走访记录怎样写', 'title: 走访记录的三种写法'],
    ['status: published', 'status: published\nformerSlugs: [zoufang-jilu]'],
  );
  edit(file('collections/fangfa.yaml'), ['start: zoufang-jilu', 'start: jilu-xiefa']);
  writeFileSync(file('attachments/走访记录表（样表）.txt'), '新的样表');

  const added = file('lessons/huifang/daishen-lizi.md');
  mkdirSync(dirname(added));
  renameSync(file('lessons/fangfa/daishen-lizi.md'), added);
  edit(added, [
    'status: review',
    'status: published\nreview: [{ role: 责任编辑, name: 李四, date: 2026-11-18 }]',
  ]);
  writeFileSync(
    file('collections/huifang.yaml'),
    readFileSync(file('collections/fangfa.yaml'), 'utf8')
      .replace('方法课', '回访课')
      .replace('order: 2', 'order: 3')
      .replace('jilu-xiefa', 'daishen-lizi'),
  );
  rmSync(file('lessons/jichu/caogao-lizi.md'));
}

it('tells what editors did between two real sites, and backwards what they undid', async () => {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  copyContent(contentFolders.fixture, content);
  editLibrary(content);
  const { code, output } = await runBuild({ content, out });
  expect(code, output).toBe(0);
  const before = await readEdition(folderTree(inject('sites').fixture));
  const after = await readEdition(folderTree(out));

  const { added, collections, changed, withdrawn, retouched, oldIs } = compareEditions(before, after);
  expect(oldIs).toBe('older');
  expect(added.map(({ title, collection }) => [title, collection])).toEqual([['待审例子', 'huifang']]);
  expect(collections).toEqual([{ id: 'huifang', title: '回访课', isNew: true }]);
  expect(withdrawn).toEqual([]);
  expect(retouched.map(({ slug }) => slug)).toEqual(['changbiaoti-lizi']);
  expect(changed.map(({ slug, oldSlug, oldTitle }) => [slug, oldSlug, oldTitle])).toEqual([
    ['lianxi-qunzhong', undefined, undefined],
    ['jilu-xiefa', 'zoufang-jilu', '走访记录怎样写'],
  ]);
  expect(changed[0]?.sections.map(({ kind, heading, oldHeading }) => [kind, heading, oldHeading])).toEqual([
    ['changed', '附件', undefined],
    ['changed', '想清楚来意', undefined],
    ['changed', '把路看清楚', '看清楚路'],
    ['added', '再进一次门', undefined],
    ['removed', '两个不要', undefined],
  ]);
  expect(changed[0]?.items).toMatchObject({
    added: [{ text: '向村委会借一次民情日记看' }],
    reworded: [{ text: '走访两户，用样表记下三条意见', oldText: '走访一户，用样表记下三条意见' }],
    removed: ['能说出《孟子》里的那句话'],
  });
  expect(changed[1]?.sections.map(({ heading }) => heading)).toEqual(['附件']);

  const back = compareEditions(after, before);
  expect(back.withdrawn.map(({ title }) => title)).toContain('待审例子');
  expect(back.changed.map(({ slug }) => slug)).toContain('lianxi-qunzhong');

  const same = compareEditions(after, after);
  expect([same.oldIs, same.added, same.changed, same.withdrawn, same.retouched]).toEqual([
    'same',
    [],
    [],
    [],
    [],
  ]);
});
