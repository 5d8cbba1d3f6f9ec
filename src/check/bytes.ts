import { attachmentSizeLimit, textSizeLimit, type SourceFile } from '../content/read-folder.ts';
import type { ContentModel } from './content-model.ts';
import { guessEncoding, isUtf8 } from './encoding.ts';
import type { ProblemKind } from './kinds.ts';
import { fileStart, type Finding } from './problem.ts';
import { positionAt } from './text-position.ts';

const byteOrderMark = [0xef, 0xbb, 0xbf];

interface CharacterRule {
  kind: ProblemKind;
  pattern: RegExp;
  title: string;
}

/** Characters that no lesson needs, each reported once a file with the number of its occurrences. */
const characterRules: readonly CharacterRule[] = [
  {
    kind: 'control-character',
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g,
    title: '控制字符',
  },
  { kind: 'replacement-character', pattern: /\ufffd/g, title: '替换字符' },
  {
    kind: 'invisible-character',
    pattern: /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g,
    title: '看不见的字符',
  },
];

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** In the round numbers of the limits. */
function megabytes(bytes: number): string {
  return `${Number((bytes / 1_000_000).toFixed(1))} MB`;
}

function checkEntry({ path, kind, size }: SourceFile): Finding[] {
  if (kind === 'symlink')
    return [{ file: path, ...fileStart, kind: 'symlink', what: '这是一个符号链接，没有读' }];
  if (kind !== 'too-large') return [];
  const limit = path.startsWith('attachments/') ? attachmentSizeLimit : textSizeLimit;
  const what = `文件有 ${megabytes(size)}，最大 ${megabytes(limit)}，没有读`;
  return [{ file: path, ...fileStart, kind: 'too-large', what }];
}

function checkEncoding({ path, bytes }: SourceFile): Finding[] {
  if (isUtf8(bytes)) return [];
  const encoding = guessEncoding(bytes);
  const lenient = new TextDecoder().decode(bytes);
  const isWide = encoding?.label.startsWith('utf-16') === true;
  const at = isWide ? fileStart : positionAt(lenient, lenient.indexOf('\ufffd'));
  const what = encoding
    ? `这个文件看来是 ${encoding.title}，不是 UTF-8`
    : '这里有不是 UTF-8 的字节，认不出是什么编码';
  return [{ file: path, ...at, kind: 'not-utf8', what }];
}

function checkByteOrderMark({ path, bytes }: SourceFile): Finding[] {
  if (!byteOrderMark.every((byte, index) => bytes[index] === byte)) return [];
  return [{ file: path, ...fileStart, kind: 'byte-order-mark', what: '文件开头有看不见的 BOM 标记' }];
}

function checkCharacters(file: string, text: string): Finding[] {
  return characterRules.flatMap(({ kind, pattern, title }) => {
    const matches = [...text.matchAll(pattern)];
    const first = matches[0];
    if (!first) return [];
    const count = matches.length > 1 ? `，全文共 ${matches.length} 处` : '';
    return [
      { file, ...positionAt(text, first.index), kind, what: `这里有${title} ${codePoint(first[0])}${count}` },
    ];
  });
}

/** Bytes, sizes and characters of every file. */
export function checkBytes({ files, texts }: ContentModel): Finding[] {
  return files.flatMap((file) => {
    const text = texts.get(file.path);
    if (text === undefined) return checkEntry(file);
    // Wrongly encoded bytes would be reported a second time, as replacement characters.
    const characters = isUtf8(file.bytes) ? checkCharacters(file.path, text) : [];
    return [...checkEncoding(file), ...checkByteOrderMark(file), ...characters];
  });
}
