import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../../../../src/import/repair/gbk.ts';
import { repairMojibake } from '../../../../src/import/repair/mojibake.ts';
import { documentOf, repair, textsOf } from './documents.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const gbk = (text: string): Uint8Array => Uint8Array.from(encodeGbk(text) ?? []);
const read = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

const sentences = [
  '你好',
  '女儿',
  '干部要走到群众中去，听一听大家的难处；',
  '“民情日记”要天天记：2014年6月，共记了35本。',
  '社区有 3 个网格',
  '一、加强学习（第一期）',
];

describe('repairMojibake', () => {
  it.each(sentences)('reads UTF-8 that was read as windows-1252 or Latin-1: %s', (sentence) => {
    expect(textsOf(repair(documentOf([read(utf8(sentence), 'windows-1252')])))).toEqual([sentence]);
    expect(textsOf(repair(documentOf([String.fromCharCode(...utf8(sentence))])))).toEqual([sentence]);
  });

  it.each(sentences)('reads GBK that was read as windows-1252: %s', (sentence) => {
    expect(textsOf(repair(documentOf([read(gbk(sentence), 'windows-1252')])))).toEqual([sentence]);
  });

  it.each(sentences)('reads what was garbled twice: %s', (sentence) => {
    const twice = read(utf8(read(utf8(sentence), 'windows-1252')), 'windows-1252');
    expect(textsOf(repair(documentOf([twice])))).toEqual([sentence]);
  });

  it.each([
    ['你好', '你好'],
    ['服务', '服务'],
    ['街道工作 3 个网格，', '街道工作 3 个网格，'],
  ])('reads UTF-8 that was read as GBK: %s', (sentence, repaired) => {
    expect(textsOf(repair(documentOf([read(utf8(sentence), 'gb18030')])))).toEqual([repaired]);
  });

  it.each([
    // The bytes of an odd number of characters leave one over, and the readers of GBK drop it.
    ['（上门服务）一共', '（上门服务）一□'],
    ['走进群众中去，听听难处。', '走进群众中去，听听难处□'],
  ])('only proposes what a lost byte may have been: %s', (sentence, proposal) => {
    const garbled = read(utf8(sentence), 'gb18030');
    const { lines, changes, flags } = repairMojibake(documentOf([garbled]));
    expect(lines.map(({ text }) => text)).toEqual([garbled]);
    expect(changes).toEqual([]);
    expect(flags.map(({ after }) => after)).toEqual([proposal]);
    expect(flags[0]?.isProposal).toBe(true);
  });

  it('repairs the words of a line that are whole, and never writes a mark of its own for the others', () => {
    const garbled = `${read(utf8('街道工作'), 'gb18030')} ${read(utf8('走进群众中去，听听难处。'), 'gb18030')}`;
    const { lines, flags } = repairMojibake(documentOf([garbled]));
    expect(lines[0]?.text).toMatch(/^街道工作 /);
    expect(lines[0]?.text).not.toContain('□');
    expect(flags).toHaveLength(1);
  });

  it('repairs garbled words among sound ones, and their marks', () => {
    const garbled = read(utf8('女儿'), 'gb18030');
    expect(textsOf(repairMojibake(documentOf([`她的${garbled}今年上学，`])))).toEqual(['她的女儿今年上学，']);
    expect(textsOf(repairMojibake(documentOf(['他说â€œ到群众中去â€\u009d。'])))).toEqual([
      '他说“到群众中去”。',
    ]);
    expect(textsOf(repairMojibake(documentOf(['ä½ å¥½'])))).toEqual(['你好']);
  });

  it('only proposes where a byte is missing', () => {
    const document = repairMojibake(documentOf(['他说群众好â€']));
    expect(textsOf(document)).toEqual(['他说群众好â€']);
    expect(document.flags[0]?.after).toBe('他说群众好”');
  });

  it('converts what turns out to be traditional', () => {
    const garbled = read(utf8('幹部應當瞭解羣眾的實際困難，'), 'windows-1252');
    const document = repair(documentOf([garbled]));
    expect(textsOf(document)).toEqual(['干部应当了解群众的实际困难，']);
    expect(document.script).toBe('traditional');
  });

  it('converts a garbled line of a traditional text', () => {
    const sound = '社區幹部把羣眾的困難記錄下來，會議討論後當場答覆。'.repeat(9);
    const document = repair(documentOf([sound, read(utf8('為羣眾辦實事。'), 'windows-1252')]));
    expect(textsOf(document)[1]).toBe('为群众办实事。');
  });

  it('points at what is lost for good', () => {
    const document = repairMojibake(documentOf(['网格锟斤拷员', '走\ufffd\ufffd访']));
    expect(document.changes).toEqual([]);
    expect(document.flags.map(({ rule, line, after }) => [rule, line, after])).toEqual([
      ['mojibake', 1, ''],
      ['mojibake', 2, ''],
    ]);
  });

  it.each([
    '« café » déjà été naïve, fiancée, garçon, œuvre — “très bien”…',
    'Größe, Übermäßig, ÄÖÜ, äöüß, ÉÈÊË, España, mañana',
    '3 € · 5 × 7 ÷ 2 ± 1 °C',
    '龢彝鼎盉簋卣罍斝觚觯，犇骉鱻麤',
    '镕、喆、堃、祎、翀、昇、贇、甯、濂、効、瀚',
    '猗欤盛哉，麟趾振振；洌、恪、钰、郗、浈、棰',
  ])('leaves sound words: %s', (sound) => {
    const document = repairMojibake(documentOf([sound]));
    expect(textsOf(document)).toEqual([sound]);
    expect(document.flags).toEqual([]);
  });
});
