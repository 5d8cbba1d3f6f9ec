import { parseHTML } from 'linkedom';
import type { MarkdownFormat } from '../../../src/markdown/parse.ts';
import { render } from '../support/render.ts';

/** The article of a page. */
export function articleOf(html: string): Element {
  const { document } = parseHTML(html);
  const article = document.querySelector('article');
  if (!article) throw new Error('no article');
  return article;
}

/** A lesson's page as src/components/LessonPage.astro draws it, as far as slides read it. */
export function lessonPage(source: string, format: MarkdownFormat = 'md'): Element {
  const { body, checklist, footnotes } = render(source, format);
  return articleOf(`<!doctype html><body>
<header class="site-header"><a class="brand"><b>测试库</b> <span>测试单位</span></a></header>
<article data-lesson="ceshi"><div class="lesson-head"><nav class="breadcrumb">当前位置</nav>
<header class="lesson-header"><h1>一课</h1><p class="lead">简介</p><dl class="facts"><div><dt>篇幅</dt><dd>9</dd></div></dl>
<dl class="credits"><div><dt>来源</dt><dd>某报</dd></div><div data-planned><dt>计划讲授</dt> <dd>8 分钟</dd></div></dl>
<section class="goals"><h2 id="goals">学完这一课</h2><ul><li>会做</li></ul></section></header></div>
<nav class="outline">提纲</nav><div class="lesson-text"><div class="prose">${body}</div>
<section class="key-points"><h2 id="key-points">要点</h2><ul><li>要点甲</li><li>要点乙</li></ul></section>
<p class="closing"> 收束的话。 </p>
<section class="discussion"><h2 id="discussion">讨论题</h2><ol><li>第一问？</li><li>第二问？</li></ol></section>
<div class="prose checklist-card">${checklist}<noscript>勾选要用脚本</noscript></div>
<div class="prose">${footnotes}</div><footer class="lesson-end">出处说明</footer></div></article>`);
}
