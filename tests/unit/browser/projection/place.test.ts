import { describe, expect, it } from 'vitest';
import { pageOfPlace, placesOf } from '../../../../src/browser/projection/place.ts';
import type { Piece, Slide, SlideKind } from '../../../../src/slides/model.ts';

const paragraph = (text: string): Piece => ({ kind: 'paragraph', block: 1, runs: [{ text }] });

function slide(kind: SlideKind, anchor: string, ...texts: string[]): Slide {
  return {
    kind,
    title: '',
    number: '',
    continued: false,
    section: 0,
    anchor,
    pieces: texts.map(paragraph),
    notes: [],
  };
}

describe('a place in a lesson', () => {
  const large = [
    slide('cover', 'main'),
    slide('divider', 'a'),
    slide('text', 'a', '一二三四。'),
    slide('text', 'a', '五六', '七八。'),
    slide('text', 'a', '九十。'),
    slide('divider', 'b'),
    slide('text', 'b', '末尾。'),
  ];
  const small = [
    slide('cover', 'main'),
    slide('divider', 'a'),
    slide('text', 'a', '一二三四。 五六'),
    slide('text', 'a', '七八。九十。'),
    slide('divider', 'b'),
    slide('text', 'b', '末尾。'),
  ];

  it('is found in another division: its first characters are on the page', () => {
    const from = placesOf(large);
    const to = placesOf(small);
    expect(from.map((place) => pageOfPlace(to, place))).toEqual([0, 1, 2, 2, 3, 4, 5]);
  });

  it('is the page itself in the same division', () => {
    const places = placesOf(large);
    expect(places.map((place) => pageOfPlace(places, place))).toEqual(places.map((_place, index) => index));
  });
});
