import { describe, expect, it } from 'vitest';
import { asPrinted } from '../../../src/search/as-printed.ts';
import { namesOf } from './names.ts';

const names = {
  ...namesOf({ heading: ['1.总则,附则', '公仆五要:感情、思想'], term: ['群众'] }),
  printed: {
    '公仆五要:感情、思想': '公仆五要：感情、思想',
    '1.总则,附则': '1.总则,附则',
    '走进群众"家"': '走進羣眾“家”',
    '<<农村调查>的序言和跋>': '《〈农村调查〉的序言和跋》',
  },
};

describe('asPrinted', () => {
  it('gives names as they are written', () => {
    expect(asPrinted('公仆五要:感情、思想', names)).toBe('公仆五要：感情、思想');
    expect(asPrinted('走进群众"家"', names)).toBe('走進羣眾“家”');
    expect(asPrinted('<<农村调查>的序言和跋>', names)).toBe('《〈农村调查〉的序言和跋》');
    expect(asPrinted('1.总则,附则', names)).toBe('1.总则,附则');
  });

  it('gives pieces of names as they are written, but plain words as they are', () => {
    expect(asPrinted('感情、思想', names)).toBe('感情、思想');
    expect(asPrinted('<农村调查>', names)).toBe('〈农村调查〉');
    expect(asPrinted('群众', names)).toBe('群众');
    expect(asPrinted('走进', names)).toBe('走进');
  });

  it.each([
    ['五个"要",三个"不"', '五个“要”，三个“不”'],
    ['<甲<乙>丙>', '《甲〈乙〉丙》'],
    ['<ppt>制作', '《ppt》制作'],
    ['甲:乙;丙!丁?(戊)', '甲：乙；丙！丁？（戊）'],
    ['8:30,开会', '8:30，开会'],
    ['1.总则', '1.总则'],
    ['v2.0,ok', 'v2.0,ok'],
    ['constructor', 'constructor'],
    ['', ''],
  ])('makes of %s what Chinese is printed like', (text, printed) => {
    expect(asPrinted(text, names)).toBe(printed);
  });
});
