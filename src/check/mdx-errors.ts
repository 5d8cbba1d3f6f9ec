import type { TextError } from '../content/frontmatter.ts';

/** A syntax error of the MDX parser in the words of an editor. */
export function translateMdxError({ message, code }: TextError): { what: string; fix?: string } {
  const [, opened] = /Expected a closing tag for `(<[^`]*>)`/.exec(message) ?? [];
  if (opened)
    return { what: `${opened} 没有结束标记`, fix: `在内容后面另起一行写 ${opened.replace('<', '</')}。` };
  const [, closing] = /Unexpected closing tag `(<\/[^`]*>)`/.exec(message) ?? [];
  if (closing)
    return {
      what: `结束标记 ${closing} 与开始标记对不上`,
      fix: '让开始标记和结束标记的名字一样，嵌套的先开始的后结束。',
    };
  if (/Unexpected closing slash/.test(message))
    return { what: '有结束标记，却没有开始标记', fix: '删掉它，或者补上开始标记。' };
  if (/to create a comment in MDX/.test(message) && /`!`/.test(message)) {
    return { what: '.mdx 里不能用 <!-- --> 注释', fix: '删掉注释。' };
  }
  if (/to create a link in MDX/.test(message)) {
    return { what: '.mdx 里不能用尖括号括网址', fix: '写成 [文字](网址)，或者直接写网址。' };
  }
  if (/before attribute value/.test(message))
    return { what: '属性的值没有加引号', fix: '写成 title="……"，用半角双引号。' };
  if (/closing quote/.test(message)) return { what: '属性的引号没有结束', fix: '补上另一半半角引号。' };
  if (/corresponding closing brace/.test(message)) {
    return { what: '“{”没有对应的“}”', fix: '要显示花括号本身，写成 \\{。' };
  }
  if (code === 'acorn' && /import\/exports/.test(message))
    return { what: '以 import 或 export 开头的一段被当成程序' };
  if (code === 'acorn')
    return { what: '花括号里的文字被当成程序', fix: '要显示花括号本身，写成 \\{ 和 \\}。' };
  const [, character] = /Unexpected character `([^`]+)`/.exec(message) ?? [];
  if (character)
    return {
      what: `“<”后面的“${character}”不能开始一个标记`,
      fix: '要显示“<”本身，写成 \\<；中文的书名号用《》。',
    };
  return { what: '标记写得不完整' };
}
