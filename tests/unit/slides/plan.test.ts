import { describe, expect, it } from 'vitest';
import type { Piece, Slide, SlideSource, Topic } from '../../../src/slides/model.ts';
import { planSlides } from '../../../src/slides/plan.ts';

const paragraph = (block: number, text: string): Piece => ({ kind: 'paragraph', block, runs: [{ text }] });
const item = (block: number, text: string): Piece => ({
  kind: 'item',
  block,
  depth: 0,
  marker: '•',
  runs: [{ text }],
});

function sourceOf(pieces: readonly Piece[], rest: Partial<Topic> = {}): SlideSource {
  const topic: Topic = {
    kind: 'text',
    title: '题',
    number: '一、',
    continued: false,
    section: undefined,
    anchor: 'ti',
    pieces,
    notes: [],
    ...rest,
  };
  return { title: '课', minutes: 8, sections: [], topics: [topic] };
}

const textOf = ({ pieces }: Slide): string =>
  pieces.map((piece) => ('runs' in piece ? piece.runs.map(({ text }) => text).join('') : '')).join('');
/** A page of so many characters. */
const holds =
  (characters: number) =>
  (slide: Slide): boolean =>
    textOf(slide).length <= characters;
const sentence = (length: number): string => `${'字'.repeat(length - 1)}。`;
const textsOf = (slides: readonly Slide[]): string[] => slides.map(textOf);

describe('planSlides', () => {
  it('leaves what fits on one page', () => {
    const slides = planSlides(sourceOf([paragraph(1, sentence(50)), item(2, '甲')]), holds(100));
    expect(slides).toMatchObject([{ title: '题', number: '一、', continued: false }]);
  });

  it('divides a paragraph after a sentence, and fills both pages evenly', () => {
    const slides = planSlides(sourceOf([paragraph(1, sentence(30).repeat(4))]), holds(100));
    expect(textsOf(slides)).toEqual([sentence(30).repeat(2), sentence(30).repeat(2)]);
    expect(slides.map(({ continued }) => continued)).toEqual([false, true]);
    expect(slides[1]?.pieces).toMatchObject([{ block: 1, continued: true }]);
  });

  it('divides a sentence that no page holds after a comma, and one without commas anywhere', () => {
    const clause = `${'字'.repeat(39)}，`;
    expect(textsOf(planSlides(sourceOf([paragraph(1, clause.repeat(4))]), holds(100)))).toEqual([
      clause.repeat(2),
      clause.repeat(2),
    ]);
    const texts = textsOf(planSlides(sourceOf([paragraph(1, '字'.repeat(200))]), holds(90)));
    expect(texts.join('')).toBe('字'.repeat(200));
    expect(texts).toHaveLength(3);
    expect(Math.min(...texts.map(({ length }) => length))).toBeGreaterThan(50);
  });

  it('keeps list items whole', () => {
    const slides = planSlides(
      sourceOf([1, 2, 3].map((block) => item(block, sentence(20).repeat(2)))),
      holds(100),
    );
    expect(
      textsOf(slides)
        .map(({ length }) => length)
        .sort(),
    ).toEqual([40, 80]);
  });

  it('draws the bullet and the box of a divided item once', () => {
    const long: Piece = { ...item(1, sentence(30).repeat(4)), kind: 'item', tick: 'abc' } as Piece;
    const slides = planSlides(sourceOf([long]), holds(100));
    expect(slides.map(({ pieces }) => pieces)).toMatchObject([
      [{ tick: 'abc', marker: '•' }],
      [{ marker: '' }],
    ]);
    expect(slides[1]?.pieces[0]).not.toHaveProperty('tick');
  });

  it('never ends a page with a heading', () => {
    const heading: Piece = { kind: 'heading', block: 3, level: 4, number: '1.', runs: [{ text: '目' }] };
    const pieces = [paragraph(1, sentence(95)), heading, paragraph(4, sentence(20))];
    expect(textsOf(planSlides(sourceOf(pieces), holds(100)))).toEqual([sentence(95), `目${sentence(20)}`]);
  });

  it('leaves no line alone and no page nearly empty', () => {
    const pieces = [paragraph(1, sentence(45).repeat(2)), paragraph(2, sentence(11))];
    const lengths = textsOf(planSlides(sourceOf(pieces), holds(100))).map(({ length }) => length);
    expect(lengths).toEqual([45, 56]);
  });

  it('gives notes to the page on which the piece before them ends', () => {
    const notes = [0, 1, 2].map((after) => ({ after, runs: [{ text: `说${after}` }] }));
    const source = sourceOf([paragraph(1, sentence(30).repeat(5)), paragraph(2, sentence(40))], { notes });
    const slides = planSlides(source, holds(100));
    expect(slides.map((slide) => slide.notes.map(([run]) => run?.text))).toEqual([['说0'], ['说1', '说2']]);
  });

  it('keeps the title of a topic without text, and repeats a long title only in part', () => {
    expect(planSlides(sourceOf([]), holds(10))).toMatchObject([{ title: '题', pieces: [] }]);
    const slides = planSlides(
      sourceOf([paragraph(1, sentence(30).repeat(4))], { title: '题'.repeat(40) }),
      holds(100),
    );
    expect(slides.map(({ title }) => title)).toEqual(['题'.repeat(40), `${'题'.repeat(23)}…`]);
  });

  it('ends where nothing fits', () => {
    expect(planSlides(sourceOf([paragraph(1, sentence(500)), item(2, '甲')]), () => false)).toHaveLength(2);
  });
});
