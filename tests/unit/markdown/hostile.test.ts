import { describe, expect, it } from 'vitest';
import type { MarkdownFormat } from '../../../src/markdown/parse.ts';
import { readHtml } from '../support/html.ts';
import { page } from '../support/render.ts';

/** Everything that our own renderer writes; whatever else turns up came from the author. */
const ourTags = new Set(
  'a blockquote br code del details div em figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p pre section span strong summary sup table tbody td th thead tr ul video'.split(
    ' ',
  ),
);
const ourAttributes =
  /^(?:alt|aria-describedby|aria-label|aria-labelledby|class|controls|data-component|data-footnote-backref|data-footnote-ref|data-footnotes|data-pagefind-ignore|data-term|height|href|id|loading|preload|rel|role|scope|src|start|tabindex|title|width)$/;

function foreign(source: string, format: MarkdownFormat): string[] {
  return readHtml(page(source, format)).tags.flatMap(({ name, attributes }) => [
    ...(ourTags.has(name) ? [] : [`<${name}>`]),
    ...Object.keys(attributes).filter((attribute) => !ourAttributes.test(attribute)),
    ...Object.values(attributes).filter((value) => /^\s*(?:javascript|data|vbscript|file):/i.test(value)),
  ]);
}

describe('raw HTML', () => {
  it.each([
    '<script>alert(1)</script>',
    '<script src="https://example.cn/x.js"></script>',
    '甲<script>alert(1)</script>乙',
    '<img src=x onerror=alert(1)>',
    '甲<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<a href="javascript:alert(1)">甲</a>',
    '<style>*{display:none}</style>',
    '<div onclick="alert(1)">\n\n甲\n\n</div>',
    '<!-- --><form action="https://example.cn">',
    '<input autofocus onfocus=alert(1)>',
    '<math><mi xlink:href="data:x">',
    '> <b onclick=alert(1)>甲</b>',
    '| <b onclick=alert(1)>甲</b> |\n| - |',
    '## <img src=x onerror=alert(1)>',
    '甲[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
    ':::case{title="甲"}\n<img src=x onerror=alert(1)>\n:::',
    '<SCRIPT\n>alert(1)</SCRIPT>',
    '<?php echo 1 ?>',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<!DOCTYPE html>',
  ])('never comes out of .md: %j', (source) => expect(foreign(source, 'md')).toEqual([]));

  it.each([
    '<script>alert(1)</script>',
    '<script src="https://example.cn/x.js" />',
    '<img src="x" onerror="alert(1)" />',
    '甲<b onclick="alert(1)">乙</b>',
    '<iframe src="javascript:alert(1)" />',
    '<a href="javascript:alert(1)">甲</a>',
    '<style>{`*{display:none}`}</style>',
    '<div dangerouslySetInnerHTML={{ __html: "<b>" }} />',
    '<Case onclick="alert(1)" title="甲">\n\n乙\n\n</Case>',
    '<Video file="javascript:alert(1)" title="甲" src="javascript:alert(1)" />',
  ])('never comes out of .mdx: %j', (source) => expect(foreign(source, 'mdx')).toEqual([]));
});

describe('code in .mdx', () => {
  it.each([
    '{alert(1)}',
    '甲{alert(1)}乙',
    '{/* alert */}',
    '甲{/* alert */}乙',
    '{`${alert}`}',
    "import alert from 'x'",
    'export const alert = 1',
    '{}',
  ])('%j is neither run nor shown', (source) =>
    expect(readHtml(page(source, 'mdx')).text).not.toMatch(/alert|import|export|[{}]/),
  );

  it.each(['{"文字"}', "{'文字'}", '{`文字`}', '{ "文字" }'])('%j is the text it quotes', (source) => {
    expect(page(source, 'mdx')).toContain('<p>文字</p>');
    expect(page(`甲${source}乙`, 'mdx')).toContain('<p>甲文字乙</p>');
  });

  it('is not even shown in part', () => {
    expect(readHtml(page('甲{`乙${x}丙`}丁', 'mdx')).text).toBe('甲丁');
    expect(readHtml(page('甲{"乙" + "丙"}丁', 'mdx')).text).toBe('甲丁');
  });

  it('a literal is text, never HTML', () => {
    expect(page('甲{"<script>alert(1)</script>"}', 'mdx')).toContain(
      '<p>甲&#x3C;script>alert(1)&#x3C;/script></p>',
    );
  });
});

describe('attributes of components', () => {
  const hostile = [
    `"><script>alert(1)</script>`,
    `' onclick='alert(1)`,
    '&quot; onclick=&quot;alert(1)',
    '</section>',
    '&lt;b&gt;',
    '`',
    '\\',
  ];

  it.each(hostile)('%s stays inside its attribute in .mdx', (value) => {
    const source = value.includes('"')
      ? `<Case title='${value}'>\n\n乙\n\n</Case>`
      : `<Case title="${value}">\n\n乙\n\n</Case>`;
    expect(foreign(source, 'mdx')).toEqual([]);
    expect(readHtml(page(source, 'mdx')).tags.map(({ name }) => name)).toEqual([
      'section',
      'section',
      'p',
      'span',
      'strong',
      'p',
    ]);
  });

  it.each(hostile)('%s stays inside its attribute in .md', (value) => {
    const quote = value.includes('"') ? `'` : '"';
    expect(foreign(`:::case{title=${quote}${value}${quote}}\n乙\n:::`, 'md')).toEqual([]);
  });

  it('without a meaning do nothing', () => {
    expect(page(':::case{title="甲" #main .evil onclick="x" style="x"}\n乙\n:::')).toBe(
      page(':::case{title="甲"}\n乙\n:::'),
    );
    expect(foreign(':::case{title="甲" __proto__="x" constructor="y"}\n乙\n:::', 'md')).toEqual([]);
  });
});
