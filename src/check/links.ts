import type { Nodes } from 'mdast';
import { posix } from 'node:path';
import type { ContentModel, LessonSource } from './content-model.ts';
import { termNames } from './glossary.ts';
import { nearMiss } from './near-miss.ts';
import { placeOf } from './place.ts';
import { type Finding } from './problem.ts';
import { startOf, walk } from './tree.ts';
import { isRecord } from './content-model.ts';
import { isPlaceholder } from '../lesson/placeholder.ts';
import { yamlPosition } from './yaml-position.ts';

/** What links can point at, looked up once for all lessons. */
interface Targets {
  lessons: ReadonlyMap<string, LessonSource>;
  /** Slug → path. */
  slugs: ReadonlyMap<string, string>;
  attachments: ReadonlySet<string>;
  /** Undefined when the glossary cannot be read, which is reported once and not at every link. */
  terms: ReadonlySet<string> | undefined;
  files: ReadonlySet<string>;
}

type LinkFinding = Pick<Finding, 'kind' | 'what' | 'fix'>;

const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel']);
const schemePattern = /^([a-z][a-z0-9+.-]*):/i;

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The file a relative link names, from the folder of the lesson that holds it. */
function resolve(lesson: LessonSource, url: string): string {
  return posix.normalize(posix.join(posix.dirname(lesson.path), decode(url.replace(/[?#].*$/s, ''))));
}

/** A relative path from one lesson to a file, as the author would write it. */
function pathFrom(lesson: LessonSource, file: string): string {
  return posix.relative(posix.dirname(lesson.path), file);
}

function suggestLesson(lesson: LessonSource, target: string, slugs: Targets['slugs']): string | undefined {
  const slug = posix.basename(target).replace(/\.\w+$/, '');
  const meant = slugs.get(slug) ?? slugs.get(nearMiss(slug, slugs.keys()) ?? '');
  return meant && `是不是 ${pathFrom(lesson, meant)}？`;
}

function suggestAttachment(
  lesson: LessonSource,
  target: string,
  attachments: ReadonlySet<string>,
): string | undefined {
  const name = posix.basename(target);
  const byName = new Map([...attachments].map((path) => [posix.basename(path), path]));
  const meant = byName.get(name) ?? byName.get(nearMiss(name, byName.keys()) ?? '');
  return meant && `是不是 ${pathFrom(lesson, meant)}？`;
}

function checkTerm(url: string, terms: Targets['terms']): LinkFinding[] {
  const term = decode(url.slice('term:'.length));
  if (!terms || terms.has(term)) return [];
  const meant = nearMiss(term, terms);
  return [
    { kind: 'broken-term-link', what: `术语表里没有“${term}”`, fix: meant && `是不是 term:${meant}？` },
  ];
}

/** Absolute addresses; undefined for relative ones. */
function checkAddress(url: string, targets: Targets): LinkFinding[] | undefined {
  if (url.startsWith('/') || url.startsWith('\\'))
    return [{ kind: 'absolute-link', what: `链接“${url}”从根目录写起` }];
  const scheme = schemePattern.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  if (scheme === 'term') return checkTerm(url, targets.terms);
  if (allowedSchemes.has(scheme)) return [];
  return [{ kind: 'forbidden-scheme', what: `链接“${url.slice(0, 60)}”的类型 ${scheme}: 不允许` }];
}

function checkLessonTarget(lesson: LessonSource, target: LessonSource): LinkFinding[] {
  if (!target.isUnpublished || lesson.isUnpublished) return [];
  return [{ kind: 'unpublished-link', what: `链接指向 ${target.path}，那一课还没有发布` }];
}

function checkLink(lesson: LessonSource, url: string, targets: Targets): LinkFinding[] {
  const address = checkAddress(url, targets);
  if (address) return address;
  if (url === '') return [{ kind: 'broken-link', what: '链接没有写地址' }];
  if (url.startsWith('#')) return [];
  const path = resolve(lesson, url);
  const target = targets.lessons.get(path);
  if (target) return checkLessonTarget(lesson, target);
  // A file that is there but was not read is reported by itself.
  if (targets.files.has(path)) return [];
  if (path.startsWith('attachments/') || /(?:^|\/)attachments\//.test(path)) {
    return [
      {
        kind: 'missing-attachment',
        what: `附件“${url}”不存在`,
        fix: suggestAttachment(lesson, path, targets.attachments),
      },
    ];
  }
  const fix = suggestLesson(lesson, path, targets.slugs);
  if (/\.mdx?$/i.test(path) || fix)
    return [{ kind: 'broken-lesson-link', what: `链接“${url}”指向的课不存在`, fix }];
  const attachment = suggestAttachment(lesson, path, targets.attachments);
  return [{ kind: 'broken-link', what: `链接“${url}”指向的文件不存在`, fix: attachment }];
}

function checkImage(lesson: LessonSource, url: string, alt: string, targets: Targets): LinkFinding[] {
  const found: LinkFinding[] = [];
  if (alt.trim() === '') found.push({ kind: 'missing-alt', what: `图片“${url.slice(0, 60)}”没有文字说明` });
  const scheme = schemePattern.exec(url)?.[1]?.toLowerCase();
  if (url.startsWith('//') || scheme === 'http' || scheme === 'https') {
    return [...found, { kind: 'remote-image', what: `图片“${url}”在别的网站上` }];
  }
  if (scheme !== undefined)
    return [...found, { kind: 'forbidden-scheme', what: `图片地址的类型 ${scheme}: 不允许` }];
  if (url.startsWith('/')) return [...found, { kind: 'absolute-link', what: `图片“${url}”从根目录写起` }];
  const path = resolve(lesson, url);
  if (targets.attachments.has(path)) return found;
  return [
    ...found,
    {
      kind: 'missing-image',
      what: `图片“${url}”不存在`,
      fix: suggestAttachment(lesson, path, targets.attachments),
    },
  ];
}

/** Addresses given once for several links or pictures: `[名字]: 地址`. */
function definitionUses({ tree }: LessonSource): Map<string, { image: boolean; alt: string }> {
  const uses = new Map<string, { image: boolean; alt: string }>();
  if (!tree) return uses;
  for (const { node } of walk(tree)) {
    if (node.type === 'imageReference') uses.set(node.identifier, { image: true, alt: node.alt ?? '' });
  }
  return uses;
}

function checkNode(
  node: Nodes,
  lesson: LessonSource,
  images: ReturnType<typeof definitionUses>,
  targets: Targets,
) {
  if (node.type === 'link') return checkLink(lesson, node.url, targets);
  if (node.type === 'image') return checkImage(lesson, node.url, node.alt ?? '', targets);
  if (node.type !== 'definition') return [];
  const use = images.get(node.identifier);
  return use ? checkImage(lesson, node.url, use.alt, targets) : checkLink(lesson, node.url, targets);
}

function checkText(lesson: LessonSource, targets: Targets): Finding[] {
  if (!lesson.tree) return [];
  const images = definitionUses(lesson);
  const found: Finding[] = [];
  for (const { node } of walk(lesson.tree)) {
    const { line, column } = startOf(node);
    for (const finding of checkNode(node, lesson, images, targets))
      found.push({ file: lesson.path, line, column, ...finding });
  }
  return found;
}

/** Files that the frontmatter offers for download. */
function checkAttachments({ path, header, fields }: LessonSource, { attachments }: Targets): Finding[] {
  const listed = fields['attachments'];
  if (!header || !Array.isArray(listed)) return [];
  return listed.flatMap((entry: unknown, index): Finding[] => {
    const file = isRecord(entry) ? entry['file'] : undefined;
    if (typeof file !== 'string' || isPlaceholder(file) || attachments.has(`attachments/${file}`)) return [];
    const names = [...attachments].map((name) => name.slice('attachments/'.length));
    const meant = nearMiss(file.replace(/^.*attachments\//, ''), names);
    const at = yamlPosition(header, ['attachments', index, 'file']);
    return [
      {
        file: path,
        ...at,
        kind: 'missing-attachment',
        what: `attachments/ 里没有“${file}”`,
        fix: meant && `是不是 ${meant}？`,
      },
    ];
  });
}

export function attachmentPaths({ files }: ContentModel): Set<string> {
  return new Set(files.map(({ path }) => path).filter((path) => placeOf(path).type === 'attachment'));
}

/** Links, pictures and attachments of every lesson. */
export function checkLinks(model: ContentModel): Finding[] {
  const targets: Targets = {
    lessons: new Map(model.lessons.map((lesson) => [lesson.path, lesson])),
    slugs: new Map(model.lessons.map(({ slug, path }) => [slug, path])),
    attachments: attachmentPaths(model),
    terms: termNames(model),
    files: new Set(model.files.map(({ path }) => path)),
  };
  return model.lessons.flatMap((lesson) => [
    ...checkText(lesson, targets),
    ...checkAttachments(lesson, targets),
  ]);
}
