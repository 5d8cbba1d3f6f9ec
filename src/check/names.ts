import { attachmentExtensions, extensionOf } from '../lesson/attachment-name.ts';
import { isDeviceName } from '../lesson/device-name.ts';
import { pinyinSlug } from '../lesson/pinyin-slug.ts';
import { slugMaxLength, slugPattern } from '../schemas/slug.ts';
import type { ContentModel } from './content-model.ts';
import { nearMiss } from './near-miss.ts';
import { placeOf, type Place } from './place.ts';
import { fileStart, type Finding } from './problem.ts';

const folders = ['lessons', 'collections', 'attachments'];
const windowsForbidden = /[<>:"|?*\\\u0000-\u001f]|[. ]$/;

type NameFinding = Pick<Finding, 'kind' | 'what' | 'fix'>;

function slugProblem(name: string, role: string): NameFinding[] {
  if (slugPattern.test(name) && name.length <= slugMaxLength) return [];
  const suggestion = pinyinSlug(name);
  const fix = suggestion ? `改成小写字母、数字和连字符，例如 ${suggestion}。` : undefined;
  const reason = slugPattern.test(name) ? `有 ${name.length} 个字符，最多 ${slugMaxLength} 个` : '不合规则';
  return [{ kind: 'bad-name', what: `${role}“${name}”${reason}`, fix }];
}

function checkSegments(path: string, place: Place): NameFinding[] {
  const found: NameFinding[] = [];
  if (path.includes('#')) found.push({ kind: 'hash-in-name', what: '文件名里有 #' });
  if (path !== path.normalize('NFC'))
    found.push({ kind: 'name-not-nfc', what: '文件名里有分解的字符（不是 NFC 形式）' });
  const bad = path.split('/').find((name) => isDeviceName(name) || windowsForbidden.test(name));
  if (bad !== undefined) found.push({ kind: 'name-not-portable', what: `Windows 不接受“${bad}”这个名字` });
  // One name, one report: the more exact ones above say it already.
  if (found.length > 0) return found;
  if (place.type === 'lesson')
    return [...slugProblem(place.collection, '专题文件夹'), ...slugProblem(place.slug, '课程文件名')];
  if (place.type === 'collection') return slugProblem(place.id, '专题文件名');
  return [];
}

function misplacedAdvice(path: string): NameFinding {
  const [folder = ''] = path.split('/');
  const meant = nearMiss(
    folder,
    folders.filter((name) => name !== folder),
  );
  if (path.includes('/') && meant) {
    return { kind: 'wrong-place', what: `没有“${folder}”这个文件夹`, fix: `把文件夹名改成 ${meant}。` };
  }
  if (/^(?:site|glossary)\.yml$/i.test(path)) {
    return { kind: 'wrong-extension', what: '设置文件的扩展名是 .yml', fix: '把扩展名改成 .yaml。' };
  }
  const depth = folder === 'lessons' ? path.split('/').length : 0;
  if (depth === 2) return { kind: 'wrong-place', what: '课程直接放在 lessons/ 下，少了专题这一层' };
  if (depth > 3) return { kind: 'wrong-place', what: '课程放得太深，专题下面不能再有文件夹' };
  return { kind: 'wrong-place', what: '课程或设置放在了网站不读的位置' };
}

function extensionAdvice(path: string): NameFinding {
  const extension = extensionOf(path);
  if (path.startsWith('collections/')) {
    return { kind: 'wrong-extension', what: `专题文件的扩展名是 .${extension}`, fix: '把扩展名改成 .yaml。' };
  }
  if (/^(?:mdx?|markdown)$/.test(extension)) {
    return {
      kind: 'wrong-extension',
      what: `课程的扩展名写成了 ${/\.[^.]*$/.exec(path)?.[0] ?? ''}`,
      fix: '改成小写的 .mdx 或 .md。',
    };
  }
  const isAttachment = (attachmentExtensions as readonly string[]).includes(extension);
  const fix = isAttachment ? '把它移到 attachments/，课程只用 .mdx 或 .md。' : undefined;
  return { kind: 'wrong-extension', what: `lessons/ 里不能放 .${extension} 文件`, fix };
}

function checkPlace(path: string, place: Place): NameFinding[] {
  switch (place.type) {
    case 'misplaced':
      return [misplacedAdvice(path)];
    case 'wrong-extension':
      return [extensionAdvice(path)];
    case 'unknown':
      return [{ kind: 'unknown-file', what: '内容文件夹里没有这种文件的位置' }];
    case 'attachment': {
      const extension = extensionOf(path);
      if ((attachmentExtensions as readonly string[]).includes(extension)) return [];
      const what = extension ? `不收 .${extension} 附件` : '附件没有扩展名';
      const fix = extension === 'svg' ? 'SVG 里可以藏程序：另存为 PNG，再放进 attachments/。' : undefined;
      return [{ kind: 'attachment-extension', what, fix }];
    }
    default:
      return [];
  }
}

/** Names and places of all files, each judged by itself. */
export function checkNames({ files }: ContentModel): Finding[] {
  return files.flatMap(({ path }) => {
    const place = placeOf(path);
    const found = [...checkSegments(path, place), ...checkPlace(path, place)];
    return found.map((finding) => ({ file: path, ...fileStart, ...finding }));
  });
}
