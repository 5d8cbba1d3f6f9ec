import type { TextError } from '../content/frontmatter.ts';

interface Translation {
  what: string;
  fix?: string;
}

/** The parser's kinds of error in the words of an editor; several follow from one slip, so the fixes stay broad. */
const byCode: Readonly<Record<string, Translation>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    what: '一行里有两个“: ”',
    fix: "把整个值用单引号括起来，例如 title: '方法: 五心工作法'；或者改用全角冒号。",
  },
  DUPLICATE_KEY: { what: '同一个字段写了两遍', fix: '删掉其中一行。' },
  TAB_AS_INDENT: { what: '用了制表符（Tab）缩进', fix: '改成空格，每层两个。' },
  MISSING_CHAR: { what: '引号或括号没有结束', fix: '补上另一半引号或括号。' },
  BAD_INDENT: { what: '缩进或括号不对', fix: '同一层的行左边对齐；[ ] 和 { } 要成对。' },
  BAD_SCALAR_START: { what: '值以特殊符号 @ 或 ` 开头', fix: '把整个值用单引号括起来。' },
  BAD_ALIAS: { what: '值以 * 或 & 开头', fix: '把整个值用单引号括起来。' },
  BAD_DQ_ESCAPE: { what: '双引号里的 \\ 有特别的意思', fix: '改用单引号。' },
  BAD_COLLECTION_TYPE: { what: '列表和字段混在了一起', fix: '检查这几行的缩进和短横线。' },
  MULTIPLE_DOCS: { what: '多了一行 --- 或 ...', fix: '删掉这一行。' },
  MISSING_COLON: {
    what: '这一行没有“: ”',
    fix: '写成“字段: 值”，用半角冒号，后面空一格；值太长时不要换行。',
  },
  MULTILINE_IMPLICIT_KEY: { what: '这一行没有“: ”', fix: '写成“字段: 值”，用半角冒号，后面空一格。' },
};

/** An error of the YAML parser, translated. */
export function translateYamlError({ code, message }: TextError): Translation {
  const known = byCode[code ?? ''];
  if (known) return known;
  if (/alias/i.test(message))
    return { what: '引用（& 和 *）用得太多', fix: '不要用 & 和 *，直接把值写出来。' };
  if (/call stack/i.test(message))
    return { what: '括号或缩进一层套一层，套得太深', fix: '检查这几行，多半是粘贴出错。' };
  return { what: '这里读不懂' };
}
