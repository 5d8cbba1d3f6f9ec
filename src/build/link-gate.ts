import { rewriteCss } from '../relocatable/css.ts';
import { detached } from '../relocatable/detached.ts';
import { judgeReference } from '../relocatable/judge-reference.ts';
import { LineCounter } from '../relocatable/line-counter.ts';
import { nearest } from '../relocatable/nearest.ts';
import { rewriteAttribute, type Reference } from '../relocatable/references.ts';
import { basePathOf } from '../relocatable/relative-url.ts';
import type { BuiltSite, Gate, GateFailure, Page } from './gate.ts';

/** A link whose fragment can be looked up only when all pages have been read. */
interface OpenLink {
  file: string;
  line: number;
  url: string;
  target: string;
  fragment: string;
}

/** The top of a page, and a slide of a projected lesson (`#/3`), need no element. */
const fragmentNeedsNoElement = /^(?:|top|\/.*)$/;

/** A broken template repeats one wrong address on every page, so each is compared with all files only once. */
function createFileHints(files: readonly string[]): (path: string) => string {
  const hints = new Map<string, string>();
  return (path) => {
    const hint = hints.get(path) ?? `；最像的文件是 ${nearest(path.replace(/^\//, ''), files, 1).join('')}`;
    hints.set(path, hint);
    return hint;
  };
}

function missingFragment(
  { file, line, url, target, fragment }: OpenLink,
  ids: ReadonlySet<string>,
): GateFailure {
  const alike = nearest(fragment, ids, 3).map((id) => `#${id}`);
  const hint = alike.length > 0 ? `，最像的是 ${alike.join('、')}` : '，那一页没有任何锚点';
  return { file, line, message: `链接 ${url} 的锚点在 ${target} 里不存在${hint}` };
}

/** Every address of every page and style sheet leads to a file of the site, and every fragment to an id in it. */
export function createLinkGate(site: BuiltSite, address: string | undefined): Gate {
  const files = new Set(site.files);
  const idsOf = new Map<string, Set<string>>();
  const openLinks: OpenLink[] = [];
  const failures: GateFailure[] = [];
  const fileHint = createFileHints(site.files);
  let links = 0;

  const judge = (reference: Reference, from: string, line: () => number): void => {
    links++;
    const basePath = address !== undefined && from === '404.html' ? basePathOf(address) : '/';
    const { resolution, problem } = judgeReference(reference, { from, files, basePath });
    if (problem !== undefined) {
      const hint = resolution.kind === 'missing' ? fileHint(resolution.path) : '';
      const where = `<${reference.element} ${reference.attribute}>`;
      failures.push({ file: from, line: line(), message: `${where} ${reference.url}：${problem}${hint}` });
    } else if (resolution.kind === 'same-page' || resolution.kind === 'file') {
      const target = resolution.kind === 'file' ? resolution.file : from;
      if (!target.endsWith('.html') || fragmentNeedsNoElement.test(resolution.fragment)) return;
      const [url, fragment] = [detached(reference.url), detached(resolution.fragment)];
      openLinks.push({ file: from, line: line(), url, target, fragment });
    }
  };

  const judgeStyleSheet = (file: string): void => {
    const css = site.read(file).toString('utf8');
    const lines = new LineCounter(css);
    rewriteCss(css, (url, offset) => {
      judge({ url, use: 'load', element: 'css', attribute: 'url' }, file, () => lines.lineAt(offset));
      return url;
    });
  };

  const readPage = (page: Page) => {
    const ids = new Set<string>();
    idsOf.set(page.file, ids);
    const addId = (id: string, offset: number): void => {
      if (ids.has(id)) {
        failures.push({ file: page.file, line: page.lineAt(offset), message: `id「${id}」在这一页用了两次` });
      }
      ids.add(detached(id));
    };
    return {
      startTag(tag: Parameters<typeof rewriteAttribute>[0]) {
        for (const attribute of tag.attributes) {
          if (attribute.name === 'id') addId(attribute.value, attribute.start);
          rewriteAttribute(tag, attribute, (reference) => {
            judge(reference, page.file, () => page.lineAt(attribute.start));
            return reference.url;
          });
        }
      },
    };
  };

  return {
    title: '链接都通，锚点都在',
    readPage,
    judge() {
      site.files.filter((file) => file.endsWith('.css')).forEach(judgeStyleSheet);
      if (links === 0) failures.push({ message: '整个站点一个链接也没有，这不可能是对的' });
      for (const link of openLinks) {
        const ids = idsOf.get(link.target) ?? new Set();
        if (!ids.has(link.fragment)) failures.push(missingFragment(link, ids));
      }
      return failures;
    },
  };
}
