import { relative, resolve, sep } from 'node:path';
import { placeOf } from '../check/place.ts';
import { importFolder } from '../content/read-folder.ts';

/**
 * Why a file is no document: somebody named the whole content folder, and in it stand settings, attachments and what
 * earlier imports kept.
 * @returns undefined for lessons and for everything outside of the folder
 */
export function ownSetting(out: string, input: string): string | undefined {
  const path = relative(resolve(out), resolve(input)).split(sep).join('/');
  if (path === '' || path.startsWith('../') || path === '..' || /^[a-z]:/i.test(path)) return undefined;
  if (path.startsWith(`${importFolder}/`)) return '以前导入的底稿和报告';
  const { type } = placeOf(path);
  if (type === 'attachment') return '课程的附件';
  return type === 'site' || type === 'glossary' || type === 'collection' ? '课程文件夹的设置' : undefined;
}
