import type { FileTree } from '../../../../src/bundle/file-tree.ts';
import { type Edition, type EditionLesson } from '../../../../src/bundle/updates/edition.ts';
import { readEdition } from '../../../../src/bundle/updates/read-edition.ts';
import { sourceHash } from '../../../../src/site/version.ts';
import { render } from '../../support/render.ts';

/** What an editor writes of a lesson. */
export interface Draft {
  title?: string;
  summary?: string;
  collection?: string;
  former?: string[];
  updated?: string;
  tags?: string;
  keyPoints?: string[];
  closing?: string;
  attachments?: [file: string, title: string][];
  text?: string;
  items?: string[];
}

const usualText = '开头的话。\n\n## 做法\n\n先听，再说。\n\n## 结语\n\n走下去。';

function list(items: readonly string[]): string {
  return items.map((item) => `<li>${item}</li>`).join('');
}

/** A page as the templates make it, with everything that stands around the text. */
export function lessonPage(slug: string, draft: Draft = {}): string {
  const {
    title = slug,
    summary = `${title}讲什么。`,
    former = [],
    updated = '2026-11-21',
    tags = '走访',
  } = draft;
  const { keyPoints = ['先听'], closing = '门常进，心才近。', attachments = [], text = usualText } = draft;
  const { items = ['已读全文', '走访一户人家，记下三条意见'] } = draft;
  const source = `${text}\n\n## 学习清单\n\n${items.map((item) => `- [ ] ${item}`).join('\n')}\n`;
  const { checklist, footnotes, ...rendered } = render(source);
  // As the relocatable pass writes addresses.
  const body = rendered.body.replaceAll('"/attachments/', '"../attachments/');
  const papers = attachments.map(
    ([file, name]) =>
      `<li><a href="../attachments/${file}">${name}</a> <small data-pagefind-ignore>文档，2 KB</small></li>`,
  );
  return `\uFEFF<!DOCTYPE html><html lang="zh-CN" data-site="ceshi" data-page="lesson"><head><title>${title}</title></head>
<body><main><article class="wrap lesson" data-lesson="${slug}"${former.length > 0 ? ` data-former="${former.join(' ')}"` : ''}
 data-source-hash="${sourceHash(Buffer.from(JSON.stringify(draft)))}" data-pagefind-body>
<div class="lesson-head"><nav class="breadcrumb" data-pagefind-ignore>首页 › ${title}</nav><header class="lesson-header">
<h1>${title}</h1><p class="lead">${summary}</p><dl class="facts" data-pagefind-ignore><dt>篇幅</dt><dd>${body.length} 字</dd></dl>
<dl class="credits"><div><dt data-pagefind-ignore>责任编辑</dt><dd>李四</dd></div>
<div><dt data-pagefind-ignore>附件</dt><dd><ul class="attachments">${papers.join('')}</ul></dd></div>
<div><dt>标签</dt><dd><ul class="tag-list"><li>${tags}</li></ul></dd></div></dl>
<section class="goals" aria-labelledby="goals"><h2 id="goals" data-pagefind-ignore>学完这一课</h2><ul><li>会走访</li></ul></section>
</header></div><nav class="outline" data-pagefind-ignore><a href="#zuo-fa">一、做法</a></nav>
<div class="lesson-text"><div class="prose">${body}</div>
<section class="key-points" aria-labelledby="key-points"><h2 id="key-points" data-pagefind-ignore>要点</h2><ul>${list(keyPoints)}</ul></section>
<p class="closing">${closing}</p><div class="prose checklist-card">${checklist}</div>
<section class="progress-card" data-pagefind-ignore>0 / ${items.length}</section>
${footnotes ? `<div class="prose">${footnotes}</div>` : ''}
<footer class="lesson-end"><section class="provenance" aria-labelledby="provenance"><h2 id="provenance" data-pagefind-ignore>出处说明</h2>
<p>原文：《某文》。</p><p data-pagefind-ignore>本课更新：<time datetime="${updated}">${updated}</time></p></section>
<section class="related" data-pagefind-ignore><h2 id="related">相关课程</h2></section></footer></div></article></main></body></html>`;
}

function redirectPage(slug: string): string {
  return `<!DOCTYPE html><html data-page="redirect"><body><main><h1>这一课换了地址</h1><a href="${slug}.html">新地址</a></main></body></html>\n`;
}

export interface BundleOptions {
  site?: string;
  build?: string;
  date?: string;
  /** Files put in besides, or in the place of others. */
  files?: Record<string, string>;
  without?: string[];
}

const titles: Record<string, string> = { jichu: '基础课', fangfa: '方法课' };

function homePage(drafts: readonly (readonly [string, Draft])[]): string {
  const ids = [...new Set(drafts.map(([, { collection = 'jichu' }]) => collection))];
  const cards = ids.map((id) => {
    const entries = drafts
      .filter(([, { collection = 'jichu' }]) => collection === id)
      .map(
        ([slug, { title = slug }]) =>
          `<li data-lesson="${slug}"><a href="lessons/${slug}.html">${title}</a></li>`,
      );
    return `<section class="collection-card" data-collection="${id}"><h2><a href="collections/${id}.html">${titles[id] ?? id}</a></h2><ol class="lesson-list">${entries.join('')}</ol></section>`;
  });
  return `<!DOCTYPE html><html data-page="home"><body><main>${cards.join('')}</main></body></html>`;
}

/** The files of a bundle with these lessons, in the order of the home page. */
export function bundleTree(lessons: Record<string, Draft>, options: BundleOptions = {}): FileTree {
  const { site = 'ceshi', build = 'b1', date = '2026-11-21', files = {}, without = [] } = options;
  const drafts = Object.entries(lessons);
  const all = new Map<string, string>([
    ['xueku-build.json', JSON.stringify({ site, build, date, lessons: drafts.length, sections: 3 })],
    ['index.html', homePage(drafts)],
  ]);
  for (const [slug, draft] of drafts) {
    draft.former?.forEach((former) => all.set(`lessons/${former}.html`, redirectPage(slug)));
  }
  for (const [slug, draft] of drafts) all.set(`lessons/${slug}.html`, lessonPage(slug, draft));
  for (const [file, text] of Object.entries(files)) all.set(file, text);
  for (const file of without) all.delete(file);
  return {
    files: [...all.keys()].sort(),
    read: (file) => {
      const text = all.get(file);
      return text === undefined
        ? Promise.reject(new Error(`no ${file}`))
        : Promise.resolve(Buffer.from(text));
    },
  };
}

export function editionOf(lessons: Record<string, Draft>, options?: BundleOptions): Promise<Edition> {
  return readEdition(bundleTree(lessons, options), '旧资料.zip');
}

export async function onlyLesson(draft: Draft, options?: BundleOptions): Promise<EditionLesson> {
  const { lessons } = await editionOf({ ke: draft }, options);
  if (!lessons[0]) throw new Error('no lesson');
  return lessons[0];
}
