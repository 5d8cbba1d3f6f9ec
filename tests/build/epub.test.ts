import { visit } from 'unist-util-visit';
import { describe, expect, inject, it } from 'vitest';
import { readBuiltSite } from '../../src/bundle/built-site.ts';
import { createEpub } from '../../src/bundle/epub/create-epub.ts';
import { find, parsePage, replaceAll } from '../../src/bundle/html.ts';
import { complaints } from '../unit/bundle/epub-complaints.ts';
import { documentIn, textsIn } from '../unit/bundle/epub-site.ts';

const collections = (['real', 'fixture'] as const).flatMap((name) => {
  const site = readBuiltSite(inject('sites')[name]);
  return site.collections.map((collection) => ({ name, id: collection.id, site, collection }));
});

/** What belongs to the site, to the speaker, or is said in other words. */
const notInBooks = [
  '.breadcrumb',
  '.facts',
  '.lesson-tools',
  '.credits dt',
  '.attachments small',
  '.tag-list',
  '.outline',
  '.outline-toggle',
  '.speaker-notes',
  '.video a',
  '.progress-card',
  '.lesson-terms summary',
  '.lesson-qr',
  '.related',
  '.lesson-steps',
];

const plain = (text: string): string => text.replace(/\s+/g, '');

/** The pieces of text of a lesson's page that its book must have. */
function piecesOf(html: string): string[] {
  const article = find('article[data-lesson]', parsePage(html));
  for (const part of notInBooks) replaceAll(part, article, () => []);
  const pieces: string[] = [];
  visit(article, 'text', ({ value }) => void pieces.push(plain(value)));
  return pieces.filter((piece) => piece !== '');
}

it('there are collections', () => expect(collections.length).toBeGreaterThan(4));

describe.each(collections)('the book of $id ($name)', ({ site, collection }) => {
  it('is what EPUBCheck wants, without errors, warnings or remarks', async () => {
    expect(await complaints(await createEpub(site, collection))).toEqual([]);
  });

  it('has every text of its lessons', async () => {
    const book = await createEpub(site, collection);
    for (const { slug, file } of collection.lessons) {
      const text = plain(documentIn(book, `EPUB/lessons/${slug}.xhtml`).documentElement.textContent);
      const missing = piecesOf(site.readText(file)).filter((piece) => !text.includes(piece));
      expect(missing, slug).toEqual([]);
    }
  });

  it('asks for nothing outside and runs nothing', async () => {
    for (const [file, text] of textsIn(await createEpub(site, collection))) {
      if (!file.endsWith('.xhtml')) continue;
      expect(text, file).not.toMatch(
        /<(?:script|iframe|form|input|button|video)\b|\ssrc="[a-z]+:|\son[a-z]+=/,
      );
      expect(text, file).not.toMatch(/href="(?:\/|\.\.\/(?!book\.css))|\.html[#"]/);
    }
  });
});
