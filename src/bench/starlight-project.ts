import type { BenchLesson, BenchLibrary, Block } from './model.ts';
import { tableText, taskText } from './lesson-file.ts';

/** Exact versions, so that two runs compare with the same thing. */
export const starlightPackages = { '@astrojs/starlight': '0.42.4', astro: '7.3.4' };

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

function lessonUrl({ collection, slug }: BenchLesson): string {
  return `/${collection}/${slug}/`;
}

/** The nearest that Starlight's Markdown has: asides for cases, methods and notes, a plain quotation for classics. */
function blockText(block: Block, lessons: readonly BenchLesson[]): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${block.title}`;
    case 'paragraph':
      return block.text;
    case 'tasks':
      return taskText(block.items);
    case 'table':
      return tableText(block.rows);
    case 'case':
      return `:::note[${block.kind}：${block.title}]\n${block.paragraphs.join('\n\n')}\n:::`;
    case 'classic':
      return `> ${block.text}\n>\n> ${block.work}`;
    case 'method':
      return `:::tip[方法：${block.name}]\n${list(block.items)}\n:::`;
    case 'speaker-notes':
      return `:::caution[讲课提示]\n${block.text}\n:::`;
    case 'footnote':
      return `[^${block.id}]: ${block.text}`;
    case 'see-also': {
      const other = lessons[block.lesson];
      return other ? `另见[${other.data.title}](${lessonUrl(other)})。` : '';
    }
  }
}

/** JSON is YAML, and its strings need no further care. */
function page(title: string, description: string, parts: readonly string[]): string {
  const frontmatter = `title: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}`;
  return `---\n${frontmatter}\n---\n\n${parts.join('\n\n')}\n`;
}

/** The same words as on our page: what we draw from the frontmatter stands in the text here. */
function lessonPage({ data, blocks }: BenchLesson, lessons: readonly BenchLesson[]): string {
  return page(data.title, data.summary, [
    data.summary,
    `- 适合：${data.audience}\n- 标签：${data.tags.join('、')}\n- 来源：${data.source.title}`,
    '## 学完这一课',
    list(data.goals),
    '## 要点',
    list(data.keyPoints),
    ...blocks.map((block) => blockText(block, lessons)),
    '## 讨论题',
    list(data.discussion),
    `> ${data.closing ?? ''}`,
  ]);
}

function collectionPage(
  { id, data }: BenchLibrary['collections'][number],
  lessons: readonly BenchLesson[],
): string {
  const links = lessons
    .filter(({ collection }) => collection === id)
    .map((lesson) => `[${lesson.data.title}](${lessonUrl(lesson)})`);
  return page(data.title, data.summary, [data.summary, list(links)]);
}

function glossaryPage({ glossary }: BenchLibrary): string {
  const entries = glossary.flatMap(({ term, explanation }) => [`## ${term}`, explanation]);
  return page('词语', '课程里用到的词语。', entries);
}

/**
 * The sidebar names the collections only. Starlight's own default would put a link to every lesson on every
 * page, a million links for a thousand lessons: nobody would ship that, and it would flatter us.
 */
function config({ site, collections }: BenchLibrary): string {
  const sidebar = collections.map(({ id, data }) => ({ label: data.title, link: `/${id}/` }));
  const options = {
    title: site.title,
    locales: { root: { label: '简体中文', lang: 'zh-CN' } },
    sidebar: [...sidebar, { label: '词语', link: '/glossary/' }],
  };
  return `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  integrations: [starlight({ ...${JSON.stringify(options)}, pagefind: process.env.BENCH_PAGEFIND === '1' })],
});
`;
}

const contentConfig = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** The sources of a Starlight site with the same lessons, path → text. */
export function starlightSources(library: BenchLibrary): Map<string, string> {
  const { site, collections, lessons } = library;
  const docs = new Map([
    ['index.md', page(site.title, site.description, [site.description])],
    ['glossary.md', glossaryPage(library)],
    ...collections.map(
      (collection) => [`${collection.id}/index.md`, collectionPage(collection, lessons)] as const,
    ),
    ...lessons.map(
      (lesson) => [`${lesson.collection}/${lesson.slug}.md`, lessonPage(lesson, lessons)] as const,
    ),
  ]);
  return new Map([
    ['astro.config.mjs', config(library)],
    ['src/content.config.ts', contentConfig],
    ...[...docs].map(([path, text]) => [`src/content/docs/${path}`, text] as const),
  ]);
}
