import { describe, expect, it } from 'vitest';
import { convertToSimplified } from '../../../../src/import/repair/traditional.ts';
import { documentOf, textsOf } from './documents.ts';

function convert(...lines: string[]) {
  return convertToSimplified(documentOf(lines));
}

describe('convertToSimplified', () => {
  it('converts a traditional text, characters by the words they stand in', () => {
    const document = convert(
      '著力解決群眾關心的問題，經歷著變化，抱著耐心，這本著作很好。',
      '乾隆年間的餅乾；後來的皇后；屋裏的鄰里；發展與頭髮；幹部要乾淨做事。',
    );
    expect(textsOf(document)).toEqual([
      '着力解决群众关心的问题，经历着变化，抱着耐心，这本著作很好。',
      '乾隆年间的饼干；后来的皇后；屋里的邻里；发展与头发；干部要干净做事。',
    ]);
    expect(document.script).toBe('traditional');
  });

  it('lists changes by word', () => {
    const document = convert('我們認識問題，為群眾服務');
    expect(document.changes.map(({ after }) => after)).toContain('我们认识问题，為群眾服務');
    expect(document.changes).toHaveLength(4);
  });

  it('reads the forms of Hong Kong, and turns quotation marks', () => {
    expect(textsOf(convert('衆人説：「爲民服務，『裏外一致』，啓發羣眾。」'))).toEqual([
      '众人说：“为民服务，‘里外一致’，启发群众。”',
    ]);
  });

  it('leaves a simplified text with what it quotes', () => {
    const lines = ['这篇讲稿引用了馬寅初的手迹“羣眾”，其余都是我们平常的话，说的是走访群众的办法。'];
    const document = convert(
      ...lines,
      '群众有什么困难，我们就到现场去看，把问题记下来，一件一件地办，办完还要回访。',
    );
    expect(document.changes).toEqual([]);
    expect(document.flags).toEqual([]);
    expect(document.script).toBe('simplified');
  });

  it('only proposes the traditional paragraphs of a mixed text', () => {
    const document = convert(
      '我们到社区走访，听群众说说心里话，把问题带回来研究。',
      '幹部應當深入羣眾，瞭解實際困難，解決問題。',
      '这样做了一年，群众对我们的满意度提高了。',
    );
    expect(document.changes).toEqual([]);
    expect(document.flags.map(({ line }) => line)).toEqual([2]);
    expect(document.flags[0]?.after).toContain('干部应当深入群众，了解实际困难，解决问题');
  });
});

describe('converting a second time', () => {
  it('leaves words that only look traditional', () => {
    const document = convert('成效顯著，聲名卓著，什麼都乾淨，乾坤朗朗。', '瞭解群眾，為民辦實事。');
    expect(textsOf(document)[0]).toBe('成效显著，声名卓著，什么都干净，乾坤朗朗。');
    expect(convertToSimplified(document)).toEqual(document);
  });
});
