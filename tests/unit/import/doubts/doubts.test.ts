import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textUnits } from '../../../../src/check/inline-text.ts';
import { splitFrontmatter } from '../../../../src/content/frontmatter.ts';
import { findDoubts } from '../../../../src/import/doubts/find-doubts.ts';
import {
  decisionKey,
  moveToMetadata,
  toWorkingDocument,
  type WorkingDocument,
} from '../../../../src/import/document/working-document.ts';
import { addedLine } from '../../../../src/import/document/line.ts';
import type { RuleName } from '../../../../src/import/rules.ts';
import { parseMarkdown } from '../../../../src/markdown/parse.ts';
import { documentOf, sourceOf, type LineOf } from './document.ts';

function flagsOf(...lines: readonly LineOf[]): [RuleName, string][] {
  return findDoubts(documentOf(...lines)).flags.map(({ rule, before, after }) => [rule, after || before]);
}

/** Long enough to be a paragraph. */
const paragraph =
  '老张每周三下午到三号楼去，带着本子和笔，先听住户把话说完，再一条一条记下来，能办的当天就办，不能办的说清楚为什么。';

describe('words that were taken out', () => {
  it.each([
    ['这个社区_正在改造', 'scrubbed-word'],
    ['新一届X局开了会', 'scrubbed-word'],
    ['党的xx届三中全会', 'scrubbed-word'],
    ['总结20xx年的走访', 'scrubbed-word'],
    ['请××同志发言', 'scrubbed-word'],
    ['请＊＊同志发言', 'scrubbed-word'],
    ['这是以同志为核心的班子', 'scrubbed-word'],
    ['天黑了。指出：“门要常开”', 'scrubbed-word'],
    ['正如所指出的，门要常开', 'scrubbed-word'],
    ['要按照提出的要求去办', 'scrubbed-word'],
    ['党的提出，要多走访', 'scrubbed-word'],
    ['散会以后，县委主持会议', 'scrubbed-word'],
    ['上门的仅占X%，还不够', 'scrubbed-word'],
    ['全村共有X户人家', 'scrubbed-word'],
    ['要认真落实精神，把门打开', 'scrubbed-word'],
  ])('%s', (text, rule) => {
    expect(flagsOf(text).map(([name]) => name)).toEqual([rule]);
  });

  it('names the surname that belongs before a name', () => {
    expect(flagsOf('近平总书记到过这个村')).toEqual([['scrubbed-word', '习近平总书记到过这个村']]);
  });

  it.each([
    '姓名：______ 电话：______',
    '附件：走访_终稿.doc',
    '拍了X光片',
    '沿x轴移动',
    '号码是138****1234',
    '用**粗体**写要点',
    '由县委主持会议',
    '会议指出：门要常开',
    '习近平总书记到过这个村',
    '要落实精神文明建设',
    '贯彻落实会议精神，把门打开',
    '党的后备干部',
    '党的十九大报告',
  ])('good: %s', (text) => {
    expect(flagsOf(text)).toEqual([]);
  });
});

describe('marks of editors', () => {
  it.each([
    ['把话正确[删除“正确”两字]说清楚', '把话说清楚'],
    ['走访遇到了困难[难题]怎么办', '走访遇到了难题怎么办'],
    ['这一段（此处删去）不用', '这一段（此处删去）不用'],
    ['数目【待核实】', '数目【待核实】'],
    ['一共九十户（？）', '一共九十户（？）'],
    ['批注 [王某1]：这里不通', '批注 [王某1]：这里不通'],
    ['灯修好了【删】。', '灯修好了【删】。'],
    ['（编者按：有删节）灯亮了', '（编者按：有删节）灯亮了'],
    ['就写到这里。（请领导审阅）', '就写到这里。（请领导审阅）'],
    ['门口的灯【此标题待定】', '门口的灯【此标题待定】'],
  ])('%s', (text, shown) => {
    expect(flagsOf(text)).toEqual([['editor-mark', shown]]);
  });

  it.each([
    '街道〔2012〕5号',
    '据报道[1]，',
    '[案例]老张进门',
    '看[第二课](dier-ke.md)',
    '（三）记录',
    '（请批评指正）',
    '【增收】',
    '【学习目标】',
  ])('good: %s', (text) => {
    expect(flagsOf(text)).toEqual([]);
  });
});

describe('numbers that do not add up', () => {
  it.each([
    [['从四个方面做了规定，具体包括走访；记录；回访。'], '说有 4 个，后面找到 3 个'],
    [['抓好五件事：走访、记录、办理、回复。'], undefined],
    [['抓好五个环节：走访、记录、办理、回复。'], '说有 5 个，后面找到 4 个'],
    [['抓好四个环节：走访、记录、办理和回复。'], undefined],
    [['要做到三点：一是听。二是说。'], '说有 3 个，后面找到 2 个'],
    [['要做到三点：一是听。二是说。', '三是办。'], undefined],
    [['我有三点体会：', '一、先听', '话要听完。', '二、后说', '话要说清。'], '说有 3 个，后面找到 2 个'],
    [['我有两点体会：', '一、先听', '话要听完。', '二、后说', '话要说清。'], undefined],
    [['着重三个方面：一是听。二是说。三是办。', '几个例子：一是甲。', '四是乙。'], undefined],
    [['推行“三个一”：一张桌子，一盏灯。'], '说有 3 个，后面找到 2 个'],
    [['推行“三个一”机制：一张桌子，一盏灯，一本账。'], undefined],
    [['他走了四个老旧院子，看了灯', '一要先听。', '二要后说。', '三要快办。'], undefined],
    [
      ['走了四个院子，定下以下四个办法', '一要先听。', '二要后说。', '三要快办。'],
      '说有 4 个，后面找到 3 个',
    ],
    [['第三个方面是听、说、记、办。'], undefined],
    [['三大类十个方面的问题都记在本子上，听、说、记、办都有。'], undefined],
    [['两个多月里，他走了九户：甲家、乙家、丙家等。'], undefined],
  ])('%s', (lines, remark) => {
    const found = flagsOf(...lines).filter(([rule]) => rule === 'count-mismatch');
    expect(found).toEqual(remark === undefined ? [] : [['count-mismatch', remark]]);
  });

  it('counts the items that a word processor numbers', () => {
    const item = (text: string): LineOf => ({ text, hint: { list: { ordered: true, level: 1 } } });
    expect(flagsOf('分三步：', item('听'), item('记'))).toEqual([
      ['count-mismatch', '说有 3 个，后面找到 2 个'],
    ]);
    expect(flagsOf('分三步：', item('听'), item('记'), item('办'))).toEqual([]);
  });

  it('says nothing where the document has a gap', () => {
    const document = documentOf('我有三点体会：', '一、先听', '二、后说');
    const lines = [
      ...document.lines.slice(0, 2),
      addedLine(2, '原文缺', { type: 'gap' }),
      ...document.lines.slice(2),
    ];
    expect(findDoubts({ ...document, lines }).flags).toEqual([]);
  });
});

describe('doubled words', () => {
  it.each([
    ['门口的的灯坏了', '门口的灯坏了'],
    ['最深的体会会有三条', '最深的体会有三条'],
    ['他他走进门', '他走进门'],
    ['因为因为下雨', '因为下雨'],
    ['毛病都要克服服。', '毛病都要克服。'],
    ['修渠不是一蹴而就就像种树', '多打了一个字，或者中间少了标点'],
  ])('%s → %s', (text, after) => {
    expect(flagsOf(text)).toEqual([['doubled-word', after]]);
  });

  it('asks about an item that is listed twice', () => {
    expect(flagsOf('向居民委员会、居民委员会报告。').map(([rule]) => rule)).toEqual(['doubled-word']);
  });

  it.each([
    '目的的确是这样',
    '为了了解情况',
    '大会会场在二楼',
    '委员会会议',
    '是是非非',
    '除了了断旧事',
    '天天看看，常常谢谢',
    '研究研究，商量商量',
    '自从从前',
    '参与与否',
    '促进就业，成就就在眼前',
    '主要要看结果',
    '做好服务务实的事，养成学习习惯',
    '有了成就就要守住',
  ])('good: %s', (text) => {
    expect(flagsOf(text)).toEqual([]);
  });
});

describe('misprints', () => {
  it.each([
    ['在新形式下做事', '在新形势下做事'],
    ['做为一名干部', '作为一名干部'],
    ['就象一面镜子', '就像一面镜子'],
    ['取得了成攻', '取得了成功'],
    ['对此一愁莫展', '对此一筹莫展'],
    ['望再接再励', '望再接再厉'],
    ['按装了路灯', '安装了路灯'],
    ['一起度过难关', '一起渡过难关'],
    ['形成行使权利约束机制', '形成行使权力约束机制'],
    ['抡起石头砸自己的脚', '搬起石头砸自己的脚'],
    ['当好先峰模范', '当好先锋模范'],
    ['到深人基层的时候', '到深入基层的时候'],
    ['群总路线不能丢', '群众路线不能丢'],
    ['附件居民有意见', '附近居民有意见'],
    ['街道至成立之后就修路', '街道自成立之后就修'],
    ['架起一座桥粱', '架起一座桥梁'],
    ['有损干部的形像', '有损干部的形象'],
    ['作出应有的供献', '作出应有的贡献'],
    ['辜负了群众的期忘', '辜负了群众的期望'],
    ['既使下雨，他也上', '即使下雨，他也上'],
    ['失信缺失的苗头', '诚信缺失的苗头'],
    ['他交的是富款，不是穷人', '他交的是大款，不是穷人'],
    ['到门口张钉名牌', '到门口张贴名牌'],
    ['管好家人和亲，不开后门', '管好家人和亲友，不开后门'],
    ['真心解决民难忧', '真心解决民难民忧'],
    ['同住户联系在一起优良传统', '同住户联系在一起的优良传统'],
    ['是“先听后说”与之相反的是', '是“先听后说”，与之相反的是'],
  ])('%s → %s', (text, after) => {
    expect(flagsOf(text)).toEqual([['typo', after]]);
  });

  it('finds one blank within a word that is written together elsewhere', () => {
    const [flag, ...more] = flagsOf(paragraph.replace('住户把', '住 户把'), '住户都在。');
    expect([flag?.[0], flag?.[1].includes('先听住户'), more]).toEqual(['typo', true, []]);
  });

  it.each([
    '作为干部，要以身作则',
    '这就象征着团结',
    '好象牙也要有人要',
    '完成攻坚任务',
    '形成攻势',
    '创新形式下大力气',
    '按装置说明操作',
    '既使群众满意，又使干部省心',
    '依法行使权利和履行义务',
    '引导至三号楼',
    '不能自已',
    '自已经开始的那天起',
    '恢复盖房',
    '项目地点在东边',
    '附件：走访表',
    '截至成立以来的数目',
    '要做为民办事的人',
    '欢度春节，度过周末',
    '服务群众，联系群众，关系群众的事',
    '制定和制订都有人写，作出和做出也是',
    '那一带的地形像一只碗，外形像一座桥',
    '免费提供献血点，长期忘我工作',
    '致富款项到了，村里同邻国和亲的旧事',
  ])('good: %s', (text) => {
    expect(flagsOf(text)).toEqual([]);
  });
});

describe('texts that are not whole', () => {
  it.each(['，再办下一件事。', '的时候，门还没有开。', '提出的“三个先”，就是要听。', '联中央提出的办法。'])(
    'begins: %s',
    (text) => {
      expect(flagsOf(text).map(([rule]) => rule)).toEqual(['cut-off']);
    },
  );

  it.each([
    '的确，门开着。',
    '党中央提出的办法。',
    '“三个先”是个办法。',
    '受中央委托。',
    '《走访记》里写过。',
    '所以说，门要常开。',
    '老张带着本子和笔，听住户说完，一条一条记（本文有删节，作者是网格员）',
  ])('good: %s', (text) => {
    expect(flagsOf(text)).toEqual([]);
  });

  it('asks about a last line that does not end, and about long paragraphs', () => {
    const open = paragraph.slice(0, -1);
    expect(flagsOf(open, '说完了。')).toEqual([['no-end-mark', open.slice(-12)]]);
    expect(flagsOf('说完了。', '老张带着本子和笔，先听住户把话说完，再一条').map(([rule]) => rule)).toEqual([
      'cut-off',
    ]);
  });

  it.each<LineOf>([
    { text: paragraph.slice(0, -1), hint: { heading: 2 } },
    { text: paragraph.slice(0, -1), hint: { list: { ordered: false, level: 1 } } },
    { text: paragraph.slice(0, -1), hint: { cell: { table: 1, row: 1, column: 1 } } },
    `${paragraph}（老张）`,
    '三号楼党支部\t二〇一四年六月',
  ])('good: %j', (line) => {
    expect(flagsOf(line, '说完了。')).toEqual([]);
  });
});

describe('marks without their other half', () => {
  it('says which half is missing', () => {
    expect(flagsOf('他说：“门没锁。')).toEqual([['unbalanced-mark', '没有对应的 ”']]);
    expect(flagsOf('带上本子(蓝皮的')).toEqual([['unbalanced-mark', '没有对应的 )']]);
    expect(flagsOf('他说"门没锁')).toEqual([['unbalanced-mark', '直引号不成对，分不清开头和结尾']]);
    expect(flagsOf('“门”没锁（《走访记》）')).toEqual([]);
  });
});

describe('the title', () => {
  function withTitle(title: string, ...lines: string[]): WorkingDocument {
    return moveToMetadata(documentOf(title, ...lines), 0, { field: 'title', value: title });
  }

  it('is asked about when the text spells its words otherwise', () => {
    const document = withTitle('新形式下的走访', '新形势下要多走。', '新形势下要多听。');
    expect(findDoubts(document).flags).toEqual([
      {
        rule: 'title-doubt',
        line: 1,
        before: '新形式下的走访',
        after: '新形势下的走访',
        confidence: 'confirm',
      },
    ]);
  });

  it('is asked about when words were taken out of it, or an editor has left a mark', () => {
    const found = (title: string) =>
      findDoubts(withTitle(title, '老张没有来。')).flags.map(({ rule, line, before }) => [
        rule,
        line,
        before,
      ]);
    expect(found('学习XX大报告')).toEqual([['scrubbed-word', 1, '学习XX大报告']]);
    expect(found('走访记【此标题待定】')).toEqual([['editor-mark', 1, '走访记【此标题待定】']]);
  });

  it('is left alone when the words are others', () => {
    expect(findDoubts(withTitle('老张走访记', '老章没有来。', '老李走了。')).flags).toEqual([]);
    expect(findDoubts(withTitle('做一名好干部', '作一名干部。', '作一名党员。')).flags).toEqual([]);
  });
});

describe('all doubts', () => {
  it('change nothing, unless an editor has accepted the proposal', () => {
    const text = '做为一名干部，门口的的灯要修。';
    const found = findDoubts(documentOf(text));
    expect(found.lines.map((line) => line.text)).toEqual([text]);
    expect(found.flags).toHaveLength(2);
    const decisions = new Map(found.flags.map((flag) => [decisionKey(flag), 'accept' as const]));
    const again = findDoubts(toWorkingDocument(sourceOf([text]), decisions));
    expect(again.lines.map((line) => line.text)).toEqual(['作为一名干部，门口的灯要修。']);
  });

  it('never fail, and keep every character', () => {
    const pieces = fc.constantFrom(
      ...'三四个方面点：一二是、；。，“”（）[]_Xx×的会做为形式下党中央指出',
      '说',
      'a',
      ' ',
      '\u{20000}',
    );
    const line = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const document = documentOf(...lines);
        expect(findDoubts(document).lines).toEqual(document.lines);
      }),
    );
  });

  it('take long documents without waiting', { timeout: 60_000 }, () => {
    const start = performance.now();
    for (const part of ['三个方面：', '“', '的的', '[难题]', '一是', '做为', '、群众', '_']) {
      findDoubts(documentOf(part.repeat(200_000)));
      findDoubts(documentOf(...Array.from({ length: 2000 }, () => part.repeat(10))));
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe("the project's own lessons", () => {
  const folder = join(import.meta.dirname, '../../../../content/lessons');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.mdx?$/.test(file),
  );

  it('raise next to no doubts', () => {
    const found = files.flatMap((file) => {
      const { body } = splitFrontmatter(readFileSync(join(folder, file), 'utf8'));
      const { tree } = parseMarkdown(body, file.endsWith('.mdx') ? 'mdx' : 'md');
      const units = tree ? textUnits(tree, body).map(({ text }) => text.replaceAll('\n', '')) : [];
      const ended = [...units.filter((text) => /[。？！…：”）]$/.test(text)), '完。'];
      return flagsOf(...ended).map(([rule, shown]) => [rule, shown]);
    });
    expect(found).toEqual([]);
  });
});
