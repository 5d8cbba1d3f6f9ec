/** Chinese characters from which a script may hold the article of its page. */
const articleLength = 200;
const sentenceLength = 10;

function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/**
 * Sentences in a script, a style or a comment, which are no text of the page.
 * @returns what to tell of them; undefined when there are too few for an article
 */
export function describeSwallowed(code: string): { before: string; after: string } | undefined {
  const sentences = code
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .split(/["'`<>\r\n]|\\[rnt"'/]/)
    .filter((piece) => /[，。！？；]/.test(piece) && hanCount(piece) >= sentenceLength);
  const count = sentences.reduce((sum, sentence) => sum + hanCount(sentence), 0);
  if (count <= articleLength) return undefined;
  const [first = ''] = sentences;
  return {
    before: first
      .replace(/^[^\p{Script=Han}]+/u, '')
      .slice(0, 60)
      .trim(),
    after: `网页的脚本、样式或注释里有约 ${count} 个汉字，没有取出；如果是文章，请在浏览器里打开，把它复制到 Word 里再导入。`,
  };
}
