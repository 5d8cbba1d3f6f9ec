import { describe, expect, it } from 'vitest';
import { removePinyinGlosses } from '../../../../src/import/repair/pinyin-gloss.ts';
import { documentOf, textsOf } from './documents.ts';

const glossed = ['社區(qū)的網(wǎng)格員', '發(fā)現(xiàn)問題，調(diào)查清楚', '轉(zhuǎn)變態(tài)度'];

describe('removePinyinGlosses', () => {
  it('takes out what a site put behind traditional characters', () => {
    const document = removePinyinGlosses(documentOf(glossed));
    expect(textsOf(document)).toEqual(['社區的網格員', '發現問題，調查清楚', '轉變態度']);
    expect(document.changes).toHaveLength(7);
    expect(document.removed[0]).toMatchObject({ rule: 'pinyin-gloss', text: '(qū)' });
  });

  it('leaves the reading of rare words in a lesson', () => {
    const lesson = [
      '奸宄(guǐ)之徒',
      '不綦(qí)难',
      '踽(jǔ)踽独行',
      '龃(jǔ)龉(yǔ)',
      '耄(mào)耋(dié)之年',
      '囹(líng)圄(yǔ)',
    ];
    expect(removePinyinGlosses(documentOf(lesson)).changes).toEqual([]);
  });

  it('leaves the readings of a traditional text that explains its characters', () => {
    const lesson = [
      '長(zhǎng)者為尊，長短之長不讀此音',
      '強(qiǎng)求不得，強弱之強異讀',
      '會(kuài)計之學，與聚會之會不同',
      '樂(yào)山樂水，音樂之樂另讀',
      '調(diào)動一方，調和之調又一音',
    ];
    expect(textsOf(removePinyinGlosses(documentOf(lesson)))).toEqual(lesson);
    expect(removePinyinGlosses(documentOf(lesson)).flags).toEqual([]);
  });

  it('leaves a few glosses of traditional characters', () => {
    expect(removePinyinGlosses(documentOf(['社區(qū)的網(wǎng)格'])).changes).toEqual([]);
  });

  it('leaves what is no reading of the character, and only proposes what is the author’s', () => {
    const document = removePinyinGlosses(documentOf([...glossed, '經(jí)', '網(net)格', '奸宄(guǐ)']));
    expect(textsOf(document).slice(3)).toEqual(['經(jí)', '網(net)格', '奸宄(guǐ)']);
    expect(document.flags.map(({ after }) => after)).toEqual(['奸宄']);
  });
});
