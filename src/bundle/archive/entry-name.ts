import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { isDeviceName } from '../../lesson/device-name.ts';

const utf8Flag = 0x800;
/** Info-ZIP's field with the name in UTF-8, beside one in the code page of the computer. */
const unicodePathField = 0x7075;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** What Chinese Windows writes, without saying so. */
const chinese = new TextDecoder('gb18030', { fatal: true });
const chineseText = /^[\u0000-\u007f\p{Script=Han}\u2010-\u2027\u3000-\u303f\uff00-\uffef]*$/u;
const unixHosts = [3, 19];

function decode(bytes: Uint8Array, decoder: TextDecoder): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function unicodePath({ extraFields, fileNameRaw }: Entry): Buffer | undefined {
  const field = extraFields.find(({ id, data }) => id === unicodePathField && data.length > 5)?.data;
  // By its definition the field counts only for the name that it was made for.
  const isForThisName = field?.readUInt8(0) === 1 && field.readUInt32LE(1) === crc32(fileNameRaw);
  return isForThisName ? field.subarray(5) : undefined;
}

/** A name without the flag. macOS and Linux mean UTF-8, Windows its code page. */
function guessedName({ fileNameRaw, versionMadeBy }: Entry): string | undefined {
  const asUtf8 = decode(fileNameRaw, utf8);
  const isUnix = unixHosts.includes(versionMadeBy >>> 8);
  // 学习 in GBK happens to be valid UTF-8 as well, for two letters that are not Chinese.
  if (asUtf8 !== undefined && (isUnix || chineseText.test(asUtf8))) return asUtf8;
  return decode(fileNameRaw, chinese) ?? asUtf8;
}

/** The name as other programs read it; undefined when it is no text. */
export function entryName(entry: Entry): string | undefined {
  if (entry.generalPurposeBitFlag & utf8Flag) return decode(entry.fileNameRaw, utf8);
  const named = unicodePath(entry);
  return named ? decode(named, utf8) : guessedName(entry);
}

function segmentProblem(segment: string): string | undefined {
  if (segment === '..') return '会写到文件夹外面';
  if (segment === '' || segment === '.') return '的路径不合规则';
  if (/[<>:"|?*\u0000-\u001f]|[. ]$/.test(segment) || isDeviceName(segment)) return '的名字 Windows 不接受';
  return undefined;
}

/** Why nothing must be written to this path, as the end of a sentence; undefined when nothing speaks against it. */
export function pathProblem(path: string, maximumLength: number): string | undefined {
  if (path.includes('\\')) return '的路径里有反斜杠';
  if (path.startsWith('/')) return '写的是绝对路径';
  if (/^[a-z]:/i.test(path)) return '写的是绝对路径，带盘符';
  if (path.length > maximumLength) return `的路径有 ${path.length} 个字符，最多 ${maximumLength} 个`;
  const segments = path.replace(/\/$/, '').split('/');
  return segments.map(segmentProblem).find((problem) => problem !== undefined);
}
