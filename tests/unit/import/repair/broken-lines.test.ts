import { describe, expect, it } from 'vitest';
import type { LineHint } from '../../../../src/import/document/line.ts';
import { decisionKey, type Change } from '../../../../src/import/document/working-document.ts';
import { joinBrokenLines } from '../../../../src/import/repair/broken-lines.ts';
import { cleanWhiteSpace } from '../../../../src/import/repair/white-space.ts';
import { documentOf, textsOf } from './documents.ts';

const long = '今年春天我们走遍了辖区的每一个楼门，把居民提到的事情一件一件记在本子上，回来以后分门别类，';
const whole = `${long}再去回访。`;

function join(...lines: Parameters<typeof documentOf>[0]) {
  return joinBrokenLines(cleanWhiteSpace(documentOf(lines)));
}

/** What a page of so many columns makes of a paragraph. */
function wrap(paragraph: string, columns: number): string[] {
  const lines = [''];
  for (const character of paragraph) {
    const line = lines.at(-1) ?? '';
    const isClosing = '，。、；：”）'.includes(character);
    if ([...line].length >= columns && !isClosing) lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines;
}

const paragraphs = [
  '老旧小区改造开始以后，楼里的意见一下子多了起来。有人担心停车位变少，有人担心施工吵到老人，也有人担心花了钱不见效果。',
  '我们没有急着开大会，而是一个楼门一个楼门地坐下来谈。谈得多了，大家的想法慢慢清楚，矛盾也就慢慢少了，工程按时完成。',
  '后来总结经验的时候，居民说得最多的一句话是“有人听，就有办法”。这句话我一直记着，也常常讲给新来的同事听，提醒自己。',
];

describe('joinBrokenLines at the end of a page', () => {
  it.each([
    ['a frequent word is cut in two', `${long}最后认真落实群众的困`, '难，一件也不落下。'],
    [
      'a word of the document is cut in two',
      `${whole}葡萄架下议事，葡萄架下说理。${long}以后又搬到了葡`,
      '萄架旁边去谈。',
    ],
    ['the second closes a quotation', `${long}大家都说“有人听`, '就有办法”。'],
    ['the second closes a bracket', `${long}一共三件（门禁、灯`, '泡、水管）。'],
    [
      'the line has as many characters as a page of the site',
      `${'走访记录，'.repeat(99)}分成四类；`,
      '年底归档。',
    ],
  ])('joins where %s', (_, first, second) => {
    const document = join(first, '', second);
    expect(textsOf(document)).toEqual([first + second]);
    expect(document.changes.map(({ rule, confidence }) => [rule, confidence])).toEqual([
      ['broken-line', 'auto'],
    ]);
  });

  it.each([
    ['a clause ends with a comma', long, '然后每周回访一次，直到办完。'],
    ['no sentence begins so', `${long}先修好路灯和门禁`, '等一批急事。'],
    ['no sentence ends so', `${long}办完以后还要听听居民的`, '看法，再作决定。'],
  ])('joins, to be confirmed, where %s', (_, first, second) => {
    const document = join(first, second);
    expect(textsOf(document)).toEqual([first + second]);
    expect(document.changes[0]?.confidence).toBe('confirm');
  });

  it('joins a paragraph that runs over three pages', () => {
    const parts = [`${long}最后认真落实群众的困`, `难，${long}研究具体的办`, '法，一件也不落下。'];
    expect(textsOf(join(...parts))).toEqual([parts.join('')]);
  });

  it.each([
    ['two sentences', whole, whole],
    [
      'a title and a byline',
      '用脚步丈量社情民意切实把群众的小事一件一件办好的几点做法',
      '东湖街道党工委 李敏',
    ],
    ['a short line and a paragraph', '走访群众的困', '难，一件也不落下。'],
    ['a paragraph and a heading', `${long}最后认真解决困`, '二、难题要有人管，件件有回音。'],
    ['a paragraph and a list', `${long}最后认真解决困`, '第二个层面，难题要有人管。'],
    ['a paragraph and a topic', `${long}最后认真解决困`, '三是难题要有人管，件件有回音。'],
    ['a comma and a notice', long, '……（此处省略300字，会员可看全文）……'],
    ['a notice and a sentence', `${long}（未完，全文共4000字，`, '会员可看全文）以后再看。'],
    ['a line of three dots', `${long}最后认真落实……`, '实施以后再看。'],
  ])('keeps %s apart', (_, first, second) => {
    expect(textsOf(join(first, second))).toEqual([first, second]);
  });

  it.each<[string, LineHint]>([
    ['a heading', { heading: 2 }],
    ['an item', { list: { ordered: false, level: 0 } }],
    ['a cell', { cell: { table: 0, row: 0, column: 0 } }],
    ['a quotation', { quote: true }],
    ['a header', { part: 'header' }],
    ['a centred line', { align: 'center' }],
    ['a bold line', { bold: true }],
    ['something outside the article', { outside: true }],
  ])('keeps %s apart from the text', (_, hint) => {
    const [first, second] = [`${long}最后认真落实群众的困`, '难，一件也不落下。'];
    expect(textsOf(join(first, [second, hint]))).toEqual([first, second]);
    expect(textsOf(join([first, hint], second))).toEqual([first, second]);
  });

  it('never joins over a gap', () => {
    const [first, gap, second] = [`${long}最后落实群众的困`, '（原文缺）', '难，一件也不落下。'];
    const document = documentOf([first, gap, second]);
    const lines = document.lines.map((line, index) =>
      index === 1 ? { ...line, role: { type: 'gap' as const } } : line,
    );
    expect(textsOf(joinBrokenLines({ ...document, lines }))).toEqual([first, gap, second]);
  });

  it.each([
    '（另有一户的困难登记在册，由楼长代办。）',
    '【本段由楼长补记，请大家核对以后再传阅。】',
    '还剩三页，剩余内容请登录后继续阅读',
  ])('never joins what fills its line as a remark or a notice: %s', (remark) => {
    const first = `${long}最后认真落实群众的困难，`;
    expect(textsOf(join(first, remark))).toEqual([first, remark]);
  });

  it('points at what it cannot decide', () => {
    const document = join(`${long}最后落到窗`, '口去办，省去一趟。');
    expect(document.lines).toHaveLength(2);
    expect(document.flags.map(({ rule, line, after }) => [rule, line, after])).toEqual([
      ['no-end-mark', 1, ''],
    ]);
  });

  it('does what the editor has decided', () => {
    const lines = [`${long}最后认真落实群众的困`, '难，一件也不落下。'];
    const change = joinBrokenLines(documentOf(lines)).changes[0] as Change;
    const rejected = documentOf(lines, new Map([[decisionKey(change), 'reject']]));
    expect(textsOf(joinBrokenLines(rejected))).toEqual(lines);
  });
});

describe('joinBrokenLines of text cut at a column', () => {
  it('joins paragraphs with indented first lines', () => {
    const lines = paragraphs.flatMap((paragraph) => wrap(`　　${paragraph}`, 20));
    expect(textsOf(join('邻里议事的几点体会', ...lines))).toEqual(['邻里议事的几点体会', ...paragraphs]);
  });

  it('joins paragraphs with blank lines between', () => {
    const lines = paragraphs.flatMap((paragraph) => [...wrap(paragraph, 22), '']);
    expect(textsOf(join('邻里议事的几点体会', '李敏', ...lines))).toEqual([
      '邻里议事的几点体会',
      '李敏',
      ...paragraphs,
    ]);
  });

  it('joins lines between which a blank line always stands', () => {
    const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, 22)).flatMap((line) => [line, '']);
    expect(textsOf(join(...lines))).toEqual(paragraphs);
  });

  it('joins lines of a PDF, also over the end of a page', () => {
    const lines = paragraphs.flatMap((paragraph) =>
      wrap(`　　${paragraph}`, 20).map((line, index): [string, LineHint] => [
        line.trim(),
        index === 0 ? { indent: 4, page: 1 } : { indent: 0, page: 1 },
      ]),
    );
    const half = lines.map(([text, hint], index): [string, LineHint] =>
      index < 5
        ? [text, hint]
        : [text, index === 5 ? { ...hint, page: 2, afterBlank: true } : { ...hint, page: 2 }],
    );
    expect(textsOf(join(...half))).toEqual(paragraphs);
  });

  it('puts a space between Latin words and none elsewhere', () => {
    const lines = [
      '社区的信息平台用的是大家常用的软件Office',
      'Word 和表格，数据每天更新一次，居民在手机',
      '上就能看到；平台的后台用的程序叫做 Open',
      'Data，也能在电脑上打开，方便老人请家里的人',
      '帮忙查一查自己报修的事情办到哪一步，什么时',
      '候能办完。这样一来电话少了一半，群众心里也',
      '就有了底。',
    ];
    const [text] = textsOf(join(...lines));
    expect(text).toContain('Office Word');
    expect(text).toContain('手机上就能看到');
  });

  it('leaves a list of lines that happen to be alike', () => {
    const list = [
      '进一步推进老旧小区加装电梯工作',
      '进一步完善楼门长和网格员的制度',
      '进一步发挥退休党员议事会的作用',
      '进一步做好独居老人的日常探访了',
      '进一步拓宽居民反映意见的渠道吧',
    ];
    expect(textsOf(join(...list))).toEqual(list);
  });

  it('leaves verses', () => {
    const verses = ['春眠不觉晓，', '处处闻啼鸟。', '夜来风雨声，', '花落知多少。'];
    expect(textsOf(join(...verses))).toEqual(verses);
  });
});
