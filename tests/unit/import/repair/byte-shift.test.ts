import { describe, expect, it } from 'vitest';
import { repairByteShifts } from '../../../../src/import/repair/byte-shift.ts';
import { encodeGbk } from '../../../../src/import/repair/gbk.ts';
import { documentOf, textsOf } from './documents.ts';

/** Does what such sites do: replaces bytes of GBK wherever they stand, and reads the result as GBK. */
function replaceBytes(text: string, needle: string, replacement: string): string {
  const bytes = (words: string) => String.fromCharCode(...(encodeGbk(words) ?? []));
  const replaced = bytes(text).replaceAll(bytes(needle), bytes(replacement));
  return new TextDecoder('gb18030').decode(Uint8Array.from([...replaced], (unit) => unit.charCodeAt(0)));
}

function repairOne(text: string) {
  const document = repairByteShifts(documentOf([text]));
  return { text: textsOf(document)[0], flags: document.flags.map(({ after }) => after), document };
}

describe('repairByteShifts', () => {
  it('puts back what a gloss in the middle of two characters has shifted', () => {
    const garbled = replaceBytes('補償等相關事項', '數', '數(shù)');
    expect(garbled).not.toContain('等');
    expect(repairOne(garbled).text).toBe('補償等相關事項');
    expect(repairOne('拆遷補償?shù)认嚓P事項').text).toBe('拆遷補償等相關事項');
    expect(repairOne('依靠當?shù)馗刹咳罕娪H自').text).toBe('依靠當地干部群眾親自');
  });

  it('puts back what a full-width mark has shifted, to be confirmed', () => {
    const { text, document } = repairOne(replaceBytes('掌握要點。活動內容關係到群眾', '；', ';'));
    expect(text).toBe('掌握要點。活動內容關係到群眾');
    expect(document.changes.map(({ confidence }) => confidence)).toEqual(['confirm']);
  });

  it.each([
    ['掌握重點?;顒觾热?', '掌握重點。活動內容'],
    ['大家談?dòng)懻?;', '大家談討論;'],
    ['有?,F在我們', '有。現在我們'],
  ])('only proposes where a byte is lost: %s', (garbled, proposal) => {
    const { text, flags } = repairOne(garbled);
    expect(text).toBe(garbled);
    expect(flags).toEqual([proposal]);
  });

  it.each(['誰?(shuí)在服務', '为什么?;因为群众有困难', '什么?!干部走了', '你知道?(笑)群众说', '真的?,是的'])(
    'leaves sound words: %s',
    (sound) => {
      const { text, flags } = repairOne(sound);
      expect(text).toBe(sound);
      expect(flags).toEqual([]);
    },
  );
});
