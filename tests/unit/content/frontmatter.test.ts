import { describe, expect, it } from 'vitest';
import { parseYaml, splitFrontmatter } from '../../../src/content/frontmatter.ts';

describe('splitFrontmatter', () => {
  it('keeps the line numbers of the text', () => {
    const text = '---\ntitle: 甲\norder: 1\n---\n\n正文\n';
    const { yaml, yamlStartLine, body } = splitFrontmatter(text);
    expect(yaml).toBe('title: 甲\norder: 1');
    expect(yamlStartLine).toBe(2);
    expect(body).toBe('\n\n\n\n\n正文\n');
    expect(body.split('\n').indexOf('正文')).toBe(text.split('\n').indexOf('正文'));
  });

  it.each(['\r\n', '\r'])('reads line ends %j like \\n', (end) => {
    const text = '---\ntitle: 甲\n---\n正文\n\n第二段';
    expect(splitFrontmatter(text.replaceAll('\n', end))).toEqual(splitFrontmatter(text));
  });

  it.each([
    ['no block', '正文\n---\n后文'],
    ['a blank line before it', '\n---\ntitle: 甲\n---\n'],
    ['a block that is never closed', '---\ntitle: 甲\n\n正文'],
    ['a longer rule', '----\ntitle: 甲\n----\n'],
    ['an indented mark', ' ---\ntitle: 甲\n---'],
    ['nothing at all', ''],
    ['only the mark', '---'],
  ])('finds none with %s, and then all is text', (_, text) => {
    expect(splitFrontmatter(text)).toEqual({ yaml: undefined, yamlStartLine: 1, body: text });
  });

  it('ends at the first mark at the start of a line', () => {
    const { yaml, body } = splitFrontmatter('---\ntext: |\n  a\n  ---\n  b\n---\n正文\n\n---\n\n后文');
    expect(yaml).toBe('text: |\n  a\n  ---\n  b');
    expect(body.trim()).toBe('正文\n\n---\n\n后文');
  });

  it('allows spaces after a mark and an empty block', () => {
    expect(splitFrontmatter('---  \na: 1\n--- \n正文').yaml).toBe('a: 1');
    expect(splitFrontmatter('---\n---\n正文')).toEqual({ yaml: '', yamlStartLine: 2, body: '\n\n正文' });
  });
});

describe('parseYaml', () => {
  const text = ['title: 甲', 'tags: [一, 二]', 'source:', '  title: 乙', 'review:', '  - role: 初审', '    name: 张三'].join('\n');

  it('reads values', () => {
    expect(parseYaml(text).value).toEqual({
      title: '甲',
      tags: ['一', '二'],
      source: { title: '乙' },
      review: [{ role: '初审', name: '张三' }],
    });
    expect(parseYaml(text).errors).toEqual([]);
    expect(parseYaml('').value).toBeNull();
  });

  it('keeps days as text', () => {
    expect(parseYaml("a: 2026-11-21\nb: '2014'\nc: 2014").value).toEqual({ a: '2026-11-21', b: '2014', c: 2014 });
  });

  it.each([
    [['title'], 1, 1],
    [['tags'], 2, 1],
    [['tags', 1], 2, 11],
    [['source', 'title'], 4, 3],
    [['review', 0], 6, 5],
    [['review', 0, 'name'], 7, 5],
  ])('knows where %j stands', (path, line, column) => expect(parseYaml(text).position(path)).toEqual({ line, column }));

  it.each([
    [['source', 'missing'], 3, 1],
    [['review', 7, 'name'], 5, 1],
    [['title', 'deeper'], 1, 1],
    [['missing'], 1, 1],
    [[], 1, 1],
  ])('names the nearest parent of the missing %j', (path, line, column) =>
    expect(parseYaml(text).position(path)).toEqual({ line, column }),
  );

  it('has a position even in an empty text', () => {
    expect(parseYaml('').position(['a'])).toEqual({ line: 1, column: 1 });
  });

  it.each([
    ['a: 1\na: 2', 'DUPLICATE_KEY', 2],
    ['a: [1', 'BAD_COLLECTION_ITEM', undefined],
    ['a: "x', 'MISSING_CHAR', 1],
    ['a: b: c', 'BLOCK_AS_IMPLICIT_KEY', 1],
    ['a: 1\n---\nb: 2', 'MULTIPLE_DOCS', 2],
    ['\ta: 1', 'TAB_AS_INDENT', 1],
  ])('reports the error of %j and no value', (yaml, code, line) => {
    const { value, errors } = parseYaml(yaml);
    expect(value).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
    if (line) expect(errors[0]).toMatchObject({ code, line });
  });

  it('ends a bomb of references in an error', () => {
    const levels = Array.from({ length: 12 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(10).fill(`*l${n}`).join(', ')}]`);
    const started = performance.now();
    const { value, errors } = parseYaml(['l0: &l0 哈', ...levels].join('\n'));
    expect(value).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('lets a few references through', () => {
    expect(parseYaml('a: &a 甲\nb: *a').value).toEqual({ a: '甲', b: '甲' });
  });

  it('makes no objects other than plain ones', () => {
    const { value } = parseYaml('__proto__: { polluted: true }\na: !!js/function "x"');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((value as { a: unknown }).a).toBe('x');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
