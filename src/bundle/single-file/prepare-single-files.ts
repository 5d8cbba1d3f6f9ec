import { basename, join } from 'node:path';
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { BuildFailure } from '../../build/failure.ts';
import { build } from '../../scripts-bundle/build-script.ts';
import { buildStyle } from '../../scripts-bundle/build-style.ts';
import { browserFolder, stylesFolder } from '../../scripts-bundle/bundle.ts';
import type { BuiltLesson, BuiltSite } from '../built-site.ts';
import { attributeOf, find, findAll, parsePage, replaceAll, writePage } from '../html.ts';
import { assertAlone } from './assert-alone.ts';
import { contentHash } from './content-hash.ts';
import { detachLesson } from './detach-lesson.ts';
import { fileOfAddress, inlinePictures } from './inline-pictures.ts';
import { lessonFiles, packFiles } from './packed-files.ts';
import { classesOn, createStyleFilter } from './used-styles.ts';

export interface SingleFileMaker {
  /**
   * A lesson with everything that belongs to it as one page.
   * @throws BuildFailure when a picture is missing or the templates have changed
   */
  make(lesson: BuiltLesson): string;
}

/** The files that a lesson's page loads itself, below the site's root. */
interface PageAssets {
  head: string;
  entry: string;
  styles: string[];
}

function assetsOf(page: Root, file: string): PageAssets {
  const addresses = (selector: string, attribute: string): string[] =>
    findAll(selector, page).map((element) => fileOfAddress(file, attributeOf(element, attribute) ?? ''));
  const [head] = addresses('head script[src]:not([defer])', 'src');
  const [entry] = addresses('head script[src][defer]', 'src');
  const styles = addresses('link[rel="stylesheet"]', 'href');
  if (head === undefined || entry === undefined || styles.length === 0)
    throw new BuildFailure(
      `做单课文件时，在 ${file} 里找不到脚本或样式。请看看 src/layouts/Page.astro 是不是改过。`,
    );
  return { head, entry, styles };
}

/** Text that ends where the parser says: nothing in it may close the element early. */
function inline(tag: 'script' | 'style', code: string, properties: Record<string, string> = {}): Element {
  if (/<\/(?:script|style)|<!--/i.test(code))
    throw new BuildFailure(`做单课文件时，脚本或样式里有 </${tag} 或 <!-- ，放进网页会被截断。`);
  return h(tag, properties, code);
}

/** Strict: only these very scripts and style sheets, nothing from anywhere. */
function policy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(contentHash).join(' ')}`,
    `style-src ${styles.map(contentHash).join(' ')}`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** Reads once what all lessons of a site have in common. */
export async function prepareSingleFiles(site: BuiltSite): Promise<SingleFileMaker> {
  const [first] = site.collections.flatMap(({ lessons }) => lessons);
  if (!first) throw new BuildFailure('网站里没有课程，做不了单课文件。请先运行 npm run build。');
  const assets = assetsOf(parsePage(site.readText(first.file)), first.file);
  const files = lessonFiles(site, assets.entry);
  const packed = packFiles(files);
  const scripts = [...files].flatMap(([name, code]) => (name.endsWith('.js') ? [code] : []));
  const onDemandStyles = [...files].flatMap(([name, code]) => (name.endsWith('.css') ? [code] : []));
  const head = site.readText(assets.head);
  // Its IE kernels show what they can: the notice asks for another one.
  const legacy = `if('documentMode' in document){${site.readText('legacy.js')}}`;
  const { code: unpack } = await build({ input: join(browserFolder, 'single-file', 'unpack.ts') });
  const ownStyles = buildStyle(join(stylesFolder, 'single-file.css'));
  const usedStyles = createStyleFilter([...assets.styles.map(site.readText), ownStyles].join('\n'), [
    head,
    unpack,
    ...scripts,
  ]);

  return {
    make(lesson) {
      const page = parsePage(site.readText(lesson.file));
      detachLesson(page, site);
      inlinePictures(page, site, lesson.file);
      replaceAll('head script, link:not([rel~="icon"])', page, () => []);
      const used = usedStyles(classesOn(page));
      find('meta[http-equiv="Content-Security-Policy"]', page).properties['content'] = policy(
        [head, legacy, unpack, ...scripts],
        [used, ...onDemandStyles],
      );
      find('head', page).children.push(
        inline('script', head),
        inline('script', legacy),
        inline('style', used),
      );
      find('body', page).children.push(
        inline('script', packed, { type: 'text/plain', dataFiles: basename(assets.entry) }),
        inline('script', unpack),
      );
      assertAlone(page, lesson.file);
      return writePage(page);
    },
  };
}
