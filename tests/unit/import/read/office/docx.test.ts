import { describe, expect, it } from 'vitest';
import { countLines } from '../../../../../src/import/document/working-document.ts';
import { readDocx } from '../../../../../src/import/read/office/read-docx.ts';
import { buildDocx, cell, paragraph, run, style, table, type DocxParts } from './build-docx.ts';
import { fixture, read, reasonOf, textsOf } from './fixtures.ts';

async function readParts(parts: DocxParts): ReturnType<typeof readBuilt> {
  return readBuilt(buildDocx(parts));
}

/** What was read, after it was checked that no character is lost. */
async function readBuilt(bytes: Uint8Array): Promise<ReturnType<typeof read>> {
  const document = read(await readDocx(bytes));
  expect(countLines(document.lines)).toBe(document.characters);
  return document;
}

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

describe('headings of a docx', () => {
  const styles =
    style('a', 'Title') +
    style('b', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style('c', '二级标题') +
    style('d', '自定义', '<w:basedOn w:val="b"/>') +
    style('e', '正文一', '<w:basedOn w:val="b"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>');
  const styled = (text: string, id: string): string => paragraph(text, `<w:pStyle w:val="${id}"/>`);

  it('come from styles, by level, by name and by what a style is based on', async () => {
    const { lines } = await readParts({
      styles,
      body: styled('起因', 'b') + styled('经过', 'c') + styled('结果', 'd') + styled('说明。', 'e'),
    });
    expect(lines.map(({ hint }) => hint.heading)).toEqual([1, 2, 1, undefined]);
  });

  it('begin one level below a title', async () => {
    const { lines } = await readParts({ styles, body: styled('一盏灯', 'a') + styled('起因', 'b') });
    expect(lines.map(({ hint }) => hint.heading)).toEqual([1, 2]);
  });

  it('survive styles that are based on one another in a circle', async () => {
    const circle = style('x', '甲', '<w:basedOn w:val="y"/>') + style('y', '乙', '<w:basedOn w:val="x"/>');
    const { lines } = await readParts({ styles: circle, body: styled('一盏灯', 'x') });
    expect(lines[0]?.text).toBe('一盏灯');
  });

  it('are seen in automatic numbers, of which the text has none', async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}` +
      `${level(2, 'decimal', '%3.')}${level(3, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
    const numbered = (text: string, at: number): string =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
    const { lines } = await readParts({
      numbering,
      body:
        numbered('先看现场', 0) +
        numbered('记下编号', 1) +
        numbered('拍照片', 2) +
        numbered('找人', 3) +
        numbered(
          '这一段虽然也有自动编号，可是它写了很长，把前因后果都说了一遍，谁也不会拿这么长的一段话来当作标题，所以它不是标题。',
          0,
        ),
    });
    expect(lines.map(({ hint: { heading, list } }) => heading ?? list)).toEqual([
      2,
      3,
      { ordered: true, level: 2 },
      { ordered: false, level: 3 },
      { ordered: true, level: 0 },
    ]);
  });
});

describe('the text of a docx', () => {
  it('has the numbers of its paragraphs, and what stands after a blank one says so', async () => {
    const { lines } = await readParts({ body: paragraph('甲。') + paragraph('') + paragraph('乙。') });
    expect(lines.map(({ number, hint }) => [number, hint.afterBlank])).toEqual([
      [1, undefined],
      [3, true],
    ]);
  });

  it('is cut at line breaks and knows breaks of pages', async () => {
    const { lines } = await readParts({
      body:
        paragraph(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}`) +
        paragraph(`<w:r><w:br w:type="page"/></w:r>${run('丙')}`),
    });
    expect(lines.map(({ text, number, hint }) => [text, number, hint.page])).toEqual([
      ['甲', 1, 1],
      ['乙', 1, 1],
      ['丙', 2, 2],
    ]);
  });

  it('keeps tabs, hyphens that do not break, and signs of sign fonts', async () => {
    const { lines } = await readParts({
      body: paragraph(
        `${run('甲')}<w:r><w:tab/></w:r>${run('5')}<w:r><w:noBreakHyphen/></w:r>${run('6')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
      ),
    });
    expect(lines[0]?.text).toBe('甲 5-6☑');
  });

  it('marks bold words, and whole bold lines only as such', async () => {
    const { lines } = await readParts({
      body:
        paragraph(run('甲') + run('乙', '<w:b/>') + run('丙', '<w:b w:val="0"/>')) +
        paragraph(run('丁', '<w:b/>')),
    });
    expect(lines.map(({ marks, hint }) => [marks, hint.bold])).toEqual([
      [[{ kind: 'strong', start: 1, end: 2 }], undefined],
      [[], true],
    ]);
  });

  it('marks links to other sites, and no others', async () => {
    const link = (id: string, text: string): string => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;
    const outside = (id: string, target: string) => ({ type: 'hyperlink', id, target });
    const { lines } = await readParts({
      body: paragraph(link('l1', '原文') + run('、') + link('l2', '坏的') + link('l3', '信')),
      parts: [
        outside('l1', 'https://example.org/a'),
        outside('l2', 'javascript:alert(1)'),
        outside('l3', 'mailto:a@example.org'),
      ],
    });
    expect(lines[0]?.text).toBe('原文、坏的信');
    expect(lines[0]?.marks.map(({ start, target }) => [start, target])).toEqual([
      [0, 'https://example.org/a'],
      [5, 'mailto:a@example.org'],
    ]);
  });

  it('keeps the results of fields and never their commands', async () => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const command = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const { lines } = await readParts({
      body:
        paragraph(`<w:fldSimple w:instr="DATE">${run('2023年5月6日')}</w:fldSimple>`) +
        paragraph(
          char('begin') +
            command('HYPERLINK "https://example.org/b"') +
            char('separate') +
            run('看这里') +
            char('end') +
            run('。'),
        ) +
        paragraph(char('begin') + command('TOC \\o') + char('separate') + run('起因 1')) +
        paragraph(run('经过 2') + char('end')) +
        paragraph('正文。'),
    });
    expect(lines.map(({ text, hint }) => [text, hint.part])).toEqual([
      ['2023年5月6日', undefined],
      ['看这里。', undefined],
      ['起因 1', 'contents'],
      ['经过 2', 'contents'],
      ['正文。', undefined],
    ]);
    expect(lines[1]?.marks).toEqual([{ kind: 'link', start: 0, end: 3, target: 'https://example.org/b' }]);
  });

  it('is not swallowed by a field that never ends', async () => {
    const { lines } = await readParts({
      body:
        paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>') +
        paragraph('正文。'),
    });
    expect(lines.map(({ hint }) => hint.part)).toEqual([undefined]);
  });

  it('is read under any prefix and in the strict variant', async () => {
    const strict = Buffer.from(
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>路&#x706F;</x:t></x:r></x:p></x:body></x:document>',
    );
    const { zipSync } = await import('fflate');
    const document = await readBuilt(zipSync({ 'word/document.xml': strict }));
    expect(document.lines[0]?.text).toBe('路灯');
  });
});

describe('what stands beside the text of a docx', () => {
  const side = (type: string, root: string, content: string) => ({
    type,
    id: type,
    target: `${type}.xml`,
    root,
    content,
  });

  it('follows it, marked as what it is', async () => {
    const document = await readParts({
      body: paragraph(`${run('灯亮了。')}<w:r><w:footnoteReference w:id="4"/></w:r>`),
      parts: [
        side('header', 'w:hdr', paragraph('材料')),
        side('footer', 'w:ftr', paragraph('第1页')),
        side('footnotes', 'w:footnotes', `<w:footnote w:id="4">${paragraph('五月六日。')}</w:footnote>`),
      ],
    });
    expect(document.lines.map(({ text, hint }) => [text, hint.part, hint.note])).toEqual([
      ['灯亮了。', undefined, undefined],
      ['材料', 'header', undefined],
      ['第1页', 'footer', undefined],
      ['五月六日。', 'footnote', '1'],
    ]);
    expect(document.lines[0]?.marks).toEqual([{ kind: 'note', start: 4, end: 4, target: '1' }]);
  });

  it('shows comments with the words that they are about', async () => {
    const document = await readParts({
      body:
        paragraph('开头。') +
        paragraph(
          `${run('后来')}<w:commentRangeStart w:id="9"/>${run('灯亮了')}<w:commentRangeEnd w:id="9"/>`,
        ),
      parts: [
        side(
          'comments',
          'w:comments',
          `<w:comment w:id="9" w:author="老李">${paragraph('哪天？')}</w:comment>`,
        ),
      ],
    });
    expect(textsOf(document, 'comment')).toEqual(['哪天？']);
    expect(document.remarks).toEqual([{ rule: 'comment', line: 2, before: '灯亮了〔老李：哪天？〕' }]);
  });

  it('keeps changes apart: what was added, deleted, moved, hidden', async () => {
    const document = await readParts({
      body: paragraph(
        `${run('灯')}<w:ins w:id="1">${run('终于')}</w:ins><w:del w:id="2"><w:r><w:delText>没</w:delText></w:r></w:del>` +
          `<w:moveFrom w:id="3">${run('旧位')}</w:moveFrom>${run('亮了。')}${run('密', '<w:vanish/>')}`,
      ),
    });
    expect(textsOf(document)).toEqual(['灯终于亮了。']);
    expect(textsOf(document, 'deleted')).toEqual(['没旧位']);
    expect(textsOf(document, 'hidden')).toEqual(['密']);
    expect(document.remarks.map(({ rule, before }) => [rule, before])).toEqual([
      ['inserted-text', '终于'],
      ['deleted-text', '没旧位'],
      ['hidden-text', '密'],
    ]);
  });

  it('reads a text box once, though the file holds it twice', async () => {
    const box = `<w:txbxContent>${paragraph('框里的话')}</w:txbxContent>`;
    const document = await readParts({
      body: paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('灯亮了。')}`,
      ),
    });
    expect(document.lines.map(({ text, hint }) => [text, hint.part])).toEqual([
      ['灯亮了。', undefined],
      ['框里的话', 'textbox'],
    ]);
  });

  it('takes pictures that browsers show, and names the others', async () => {
    const blip = (id: string): string =>
      `<w:r><w:drawing><a:graphic><a:blip r:embed="${id}"/></a:graphic></w:drawing></w:r>`;
    const document = await readParts({
      body: paragraph(run('看图。') + blip('i1') + blip('i2') + blip('i3') + blip('i1')),
      parts: [
        { type: 'image', id: 'i1', target: 'media/a.png', content: png },
        { type: 'image', id: 'i2', target: 'media/b.emf', content: Uint8Array.of(1, 0, 0, 0) },
        { type: 'image', id: 'i3', target: 'https://example.org/c.png' },
      ],
    });
    expect(document.pictures).toEqual([{ name: 'picture-1.png', bytes: png }]);
    expect(document.lines.map(({ hint }) => hint.picture)).toEqual([
      undefined,
      'picture-1.png',
      'picture-1.png',
    ]);
    expect(document.remarks.map(({ rule, before }) => [rule, before])).toEqual([
      ['lost-picture', 'b.emf'],
      ['lost-picture', 'c.png'],
    ]);
  });

  it('keeps the text of equations, diagrams and charts and says that their form is lost', async () => {
    const document = await readParts({
      body:
        paragraph(`${run('算一算：')}<m:oMath><m:r><m:t>x=3</m:t></m:r></m:oMath>`) +
        paragraph(
          '<w:r><w:drawing><dgm:relIds r:dm="d1"/></w:drawing></w:r><w:r><w:drawing><c:chart r:id="c1"/></w:drawing></w:r>',
        ),
      parts: [
        {
          type: 'diagramData',
          id: 'd1',
          target: 'diagrams/data1.xml',
          root: 'dgm:dataModel',
          content: '<dgm:pt><dgm:t><a:p><a:r><a:t>接到求助</a:t></a:r></a:p></dgm:t></dgm:pt>',
        },
        {
          type: 'chart',
          id: 'c1',
          target: 'charts/chart1.xml',
          root: 'c:chartSpace',
          content: '<c:title><a:p><a:r><a:t>办结数</a:t></a:r></a:p></c:title><c:v>12</c:v>',
        },
      ],
    });
    expect(document.lines.map(({ text }) => text)).toEqual(['算一算：x=3', '接到求助', '办结数']);
    expect(document.remarks.map(({ rule }) => rule)).toEqual(['lost-object', 'lost-object', 'lost-object']);
  });

  it('takes only the title from what the document says of itself', async () => {
    const { properties } = await readParts({
      body: paragraph('灯。'),
      core: '<dc:title>一盏灯</dc:title><dc:creator>陈一鸣</dc:creator><dcterms:created>2023-05-06T01:02:03Z</dcterms:created>',
    });
    expect(properties).toEqual({ title: '一盏灯' });
  });
});

describe('tables of a docx', () => {
  it('that hold the whole document become its paragraphs', async () => {
    const document = await readParts({
      body: table(
        [cell(['一盏路灯的三天'], '<w:gridSpan w:val="4"/>')],
        [cell(['主讲人']), cell(['陈一鸣']), cell(['课时']), cell(['1'])],
        [cell(['教学目标']), cell(['能说出接到求助的三步。', '能举一个例子。'], '<w:gridSpan w:val="3"/>')],
        [
          cell(['教学过程'], '<w:vMerge w:val="restart"/>'),
          cell(
            ['先讲这盏灯的事，讲到第三天停下来，问大家会怎么办，把各人的答案都写到黑板上。'],
            '<w:gridSpan w:val="3"/>',
          ),
        ],
        [cell([''], '<w:vMerge/>'), cell(['再讲灯是怎么亮的。'], '<w:gridSpan w:val="3"/>')],
      ),
    });
    expect(document.lines.map(({ text, hint }) => [text, hint.heading, hint.cell])).toEqual([
      ['一盏路灯的三天', undefined, undefined],
      ['主讲人 陈一鸣', undefined, undefined],
      ['课时 1', undefined, undefined],
      ['教学目标', 2, undefined],
      ['能说出接到求助的三步。', undefined, undefined],
      ['能举一个例子。', undefined, undefined],
      ['教学过程', 2, undefined],
      ['先讲这盏灯的事，讲到第三天停下来，问大家会怎么办，把各人的答案都写到黑板上。', undefined, undefined],
      ['再讲灯是怎么亮的。', undefined, undefined],
    ]);
    expect(document.remarks.map(({ rule }) => rule)).toEqual(['layout-table']);
  });

  it('keep what stands in a cell that another one above covers', async () => {
    const { lines } = await readParts({
      body: table(
        [cell(['东街'], '<w:vMerge w:val="restart"/>'), cell(['三月'])],
        [cell(['（路灯）'], '<w:vMerge/>'), cell(['四月'])],
      ),
    });
    expect(lines.map(({ text }) => text)).toContain('（路灯）');
  });

  it('of data keep their cells', async () => {
    const { lines } = await readParts({
      body: table([cell(['月份']), cell(['件数'])], [cell(['三月']), cell(['12'])]),
    });
    expect(lines.map(({ hint }) => hint.cell?.column)).toEqual([0, 1, 0, 1]);
  });
});

describe('a docx that LibreOffice wrote', () => {
  it('gives its lesson', async () => {
    const document = await readBuilt(fixture('libreoffice.docx'));
    expect(document.lines[0]).toMatchObject({ text: '一盏路灯的三天', hint: { heading: 1 } });
    expect(textsOf(document)).toContain('主讲人 陈一鸣');
    expect(textsOf(document, 'comment')).toEqual(['写明是哪一天']);
    expect(textsOf(document, 'deleted')).toEqual(['没有人来过。']);
    expect(textsOf(document, 'footnote')).toEqual([expect.stringContaining('路灯由市政维护。')]);
  });
});

describe('what is no docx', () => {
  it('is refused with what to do', async () => {
    expect(reasonOf(await readDocx(fixture('encrypted.docx')))).toContain('密码');
    expect(reasonOf(await readDocx(fixture('table.xlsx')))).toContain('不是 Word 文档');
    expect(reasonOf(await readDocx(fixture('plain.ofd')))).toContain('不是 Word 文档');
    expect(reasonOf(await readDocx(new Uint8Array()))).toContain('不完整');
    const whole = fixture('libreoffice.docx');
    expect(reasonOf(await readDocx(whole.subarray(0, whole.length / 2)))).toContain('不完整');
  });

  it('is refused when it would grow beyond measure, whatever it says of its size', async () => {
    const { zipSync } = await import('fflate');
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40_000_000).fill(32) });
    expect(reasonOf(await readDocx(bomb))).toContain('太大');
    const small = Buffer.from(bomb);
    // A false size in the list of files.
    const entry = small.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    small.writeUInt32LE(1000, entry + 24);
    expect(reasonOf(await readDocx(small))).toContain('不完整');
  });

  it('is refused when a byte of its text is another than was packed', async () => {
    const { unzipSync, zipSync } = await import('fflate');
    const stored = Buffer.from(zipSync(unzipSync(buildDocx({ body: paragraph('灯亮了。') })), { level: 0 }));
    stored.write('坏', stored.indexOf('灯'), 'utf8');
    expect(reasonOf(await readDocx(stored))).toContain('坏了');
  });

  it('is refused when its elements lie too deep', async () => {
    const deep = buildDocx({ body: '<w:sdt><w:sdtContent>'.repeat(5000) });
    expect(reasonOf(await readDocx(deep))).toContain('层次太深');
  });
});
