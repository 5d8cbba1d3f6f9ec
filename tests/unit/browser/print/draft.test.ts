import { describe, expect, it } from 'vitest';
import { draftKey, emptyDraft, isEmptyDraft, parseDraft } from '../../../../src/browser/print/draft.ts';

describe('a stored form', () => {
  it('comes back as it was written', () => {
    const draft = { texts: { place: '村委会\n二楼' }, rows: [['张三', '书记', '']] };
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it.each([undefined, null, 7, 'text', [], {}, { texts: 3, rows: 'x' }, { texts: {}, rows: [] }])(
    'is empty when %j is stored',
    (stored) => expect(parseDraft(stored)).toEqual(emptyDraft),
  );

  it('keeps what is whole of a broken one', () => {
    const stored: unknown = JSON.parse('{"texts":{"time":"九点","place":5},"rows":[["a"],7]}');
    expect(parseDraft(stored)).toEqual({ texts: { time: '九点' } });
  });

  it('is empty only when nothing was typed and no row was changed', () => {
    expect(isEmptyDraft(emptyDraft)).toBe(true);
    expect(isEmptyDraft({ texts: { time: '' } })).toBe(false);
    expect(isEmptyDraft({ texts: {}, rows: [['']] })).toBe(false);
  });

  it('has a key of its own for each learner, lesson and form', () => {
    const keys = [
      draftKey('', 'a', 'record'),
      draftKey('', 'b', 'record'),
      draftKey('', 'a', 'signin'),
      draftKey('张三', 'a', 'record'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
