import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFailure } from '../build/failure.ts';
import { downloadsFolder } from '../build/keep-downloads.ts';
import { listFiles } from '../build/list-files.ts';
import { readMarker } from '../build/marker.ts';
import type { BuildMarker } from '../site/build-marker.ts';
import { attributeOf, find, findAll, parsePage, textOf } from './html.ts';

export interface BuiltLesson {
  slug: string;
  title: string;
  /** Its page, below the site's root. */
  file: string;
}

export interface BuiltCollection {
  id: string;
  title: string;
  /** In their order. */
  lessons: BuiltLesson[];
}

/** A finished site on the disk, from which bundles are made. */
export interface BuiltSite {
  root: string;
  marker: BuildMarker;
  /** Title of the whole site. */
  title: string;
  /** Every file below the root but the downloads, sorted. */
  files: readonly string[];
  collections: BuiltCollection[];
  /** A file as text, without a byte order mark. */
  readText(file: string): string;
  readBytes(file: string): Buffer;
}

function readCollection(file: string, html: string): BuiltCollection {
  const page = find('main [data-collection]', parsePage(html));
  const lessons = findAll('.lesson-list > [data-lesson]', page).map((entry) => {
    const slug = attributeOf(entry, 'dataLesson') ?? '';
    return { slug, title: textOf(find('a', entry)), file: `lessons/${slug}.html` };
  });
  if (lessons.length === 0) throw new BuildFailure(`打包时在 ${file} 里找不到课程。请看看模板是不是改过。`);
  return { id: attributeOf(page, 'dataCollection') ?? '', title: textOf(find('h1', page)), lessons };
}

/** @throws BuildFailure when the folder holds no whole site */
export function readBuiltSite(root: string): BuiltSite {
  const marker = readMarker(root);
  if (!marker) throw new BuildFailure(`${root} 里没有生成好的网站。请先运行 npm run build。`);
  const files = listFiles(root).filter((file) => !file.startsWith(`${downloadsFolder}/`));
  const readBytes = (file: string): Buffer => readFileSync(join(root, file));
  const readText = (file: string): string =>
    readBytes(file)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  const home = parsePage(readText('index.html'));
  // In the order of the home page, which is that of the editors.
  const collectionFiles = [
    ...new Set(
      findAll('main a[href^="collections/"]', home).map((link) =>
        (attributeOf(link, 'href') ?? '').replace(/#.*$/, ''),
      ),
    ),
  ];
  const collections = collectionFiles.map((file) => readCollection(file, readText(file)));
  const count = collections.reduce((sum, { lessons }) => sum + lessons.length, 0);
  if (count !== marker.lessons) {
    throw new BuildFailure(
      `网站说有 ${marker.lessons} 课，专题里却找到 ${count} 课。请重新运行 npm run build。`,
    );
  }
  return { root, marker, title: textOf(find('.brand b', home)), files, collections, readText, readBytes };
}
