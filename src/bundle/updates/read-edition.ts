import { BuildFailure } from '../../build/failure.ts';
import { markerFile } from '../../build/marker.ts';
import type { BuildMarker } from '../../site/build-marker.ts';
import { slugPattern } from '../../schemas/slug.ts';
import { checksum } from '../archive/checksums.ts';
import { readText, textLimits } from '../archive/read-text.ts';
import { shownName } from '../archive/refusal.ts';
import type { FileTree } from '../file-tree.ts';
import { attributeOf, find, findAll, parsePage, textOf } from '../html.ts';
import type { Edition, EditionLesson } from './edition.ts';
import { type LessonPage, readLessonPage } from './read-lesson-page.ts';

const lessonPage = /^lessons\/[^/]+\.html$/;
const homePage = 'index.html';

type Marker = Pick<BuildMarker, 'site' | 'build' | 'date' | 'lessons' | 'collection'>;

const buildPattern = /^[0-9a-f]+$/;
/** Empty in a site without lessons. */
const dayPattern = /^(?:\d{4}-\d{2}-\d{2})?$/;
const longestValue = 100;

function isLike(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && value.length <= longestValue && pattern.test(value);
}

function parseMarker(text: string): Marker | undefined {
  try {
    const { site, build, date, lessons, collection } = JSON.parse(text) as Partial<
      Record<keyof Marker, unknown>
    >;
    // Written on the terminal: an archive that somebody else made must not drive it.
    const isMarker =
      isLike(site, slugPattern) &&
      isLike(build, buildPattern) &&
      isLike(date, dayPattern) &&
      (collection === undefined || isLike(collection, slugPattern)) &&
      typeof lessons === 'number';
    return isMarker ? { site, build, date, lessons, collection } : undefined;
  } catch {
    return undefined;
  }
}

/** Where the home page puts every lesson. */
function readHome(html: string): Pick<Edition, 'collections'> & { places: Map<string, string> } {
  const collections: Edition['collections'] = [];
  const places = new Map<string, string>();
  for (const card of findAll('main [data-collection]', parsePage(html))) {
    const id = attributeOf(card, 'dataCollection') ?? '';
    collections.push({ id, title: textOf(find('h2', card)) });
    findAll('[data-lesson]', card).forEach((entry) => places.set(attributeOf(entry, 'dataLesson') ?? '', id));
  }
  return { collections, places };
}

/** Fingerprints of files, each read once. */
function fingerprints(tree: FileTree): (path: string) => Promise<string> {
  const existing = new Set(tree.files);
  const known = new Map<string, Promise<string>>();
  const compute = async (path: string): Promise<string> =>
    existing.has(path) ? await checksum(tree, path) : '';
  return (path) => {
    const value = known.get(path) ?? compute(path);
    known.set(path, value);
    return value;
  };
}

/** The file that an address leads to. */
function decodePath(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * Reads what a bundle says, from its pages: those of every version of the engine can be read, and an old bundle needs
 * nothing that only a newer one would have.
 * @param name what to call it in messages, e.g. the path of the zip
 * @throws BuildFailure when it is no bundle of 学库 or not a whole one
 */
export async function readEdition(tree: FileTree, name = '给来比较的旧资料'): Promise<Edition> {
  const failure = (what: string): BuildFailure =>
    new BuildFailure(
      `${name}：${what}\n  请给 npm run bundle 做出来的整站 zip；没有完整的旧资料，就不要写 --since。`,
    );
  const readPage = async (file: string): Promise<string> =>
    (await readText(tree, file, textLimits.page, name)).replace(/^\uFEFF/, '');

  if (!tree.files.includes(markerFile) || !tree.files.includes(homePage)) {
    throw failure(`这不是学库的资料，里面没有 ${markerFile} 或 ${homePage}。`);
  }
  const marker = parseMarker(await readPage(markerFile));
  if (!marker) throw failure(`${markerFile} 读不懂，文件可能坏了。`);
  const { collections, places } = readHome(await readPage(homePage));

  const fingerprint = fingerprints(tree);
  const withFingerprints = async (page: LessonPage): Promise<EditionLesson> => {
    const sections = [];
    for (const section of page.sections) {
      const files = [];
      // One after the other: a film fills the memory once only.
      for (const file of section.files) files.push(await fingerprint(decodePath(file)));
      sections.push({ ...section, files });
    }
    return { ...page, sections, collection: places.get(page.slug) ?? '' };
  };

  const lessons: EditionLesson[] = [];
  for (const file of tree.files.filter((path) => lessonPage.test(path))) {
    // What an archive says of itself names it already.
    const text = await readPage(file);
    let page: LessonPage | undefined;
    try {
      page = readLessonPage(text, shownName(file));
    } catch (error) {
      throw error instanceof BuildFailure ? failure(error.report) : error;
    }
    if (page) lessons.push(await withFingerprints(page));
  }
  if (lessons.length !== marker.lessons) {
    throw failure(`这份资料应有 ${marker.lessons} 课，只找到 ${lessons.length} 课，没有拷全。`);
  }
  const order = new Map([...places.keys()].map((slug, index) => [slug, index]));
  const place = ({ slug }: EditionLesson): number => order.get(slug) ?? order.size;
  lessons.sort((a, b) => place(a) - place(b));
  return {
    site: marker.site,
    build: marker.build,
    date: marker.date,
    part: marker.collection,
    collections,
    lessons,
  };
}
