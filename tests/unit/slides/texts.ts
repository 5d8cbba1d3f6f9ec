import type { Piece, Run, Slide, SlideSource } from '../../../src/slides/model.ts';

const squash = (text: string): string => text.replace(/\s+/g, '');
const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function isFootnote(piece: Piece): boolean {
  return piece.kind === 'paragraph' && piece.role === 'footnote';
}

export interface LessonTexts {
  text: string;
  /** Sorted: they stand in the order of their calls. */
  footnotes: string[];
  notes: string;
}

/** What is on slides, without repeated titles, （续）, table heads and what only slides have. */
export function textsOfSlides(slides: readonly Slide[], { sections }: SlideSource): LessonTexts {
  const parts: string[] = [];
  const footnotes = new Map<number, string>();
  for (const { kind, title, number, continued, section, pieces, anchor } of slides) {
    const own = section === undefined ? undefined : sections[section];
    const isRepeated = continued || (kind !== 'divider' && own?.anchor === anchor && own.title === title);
    const isOfSlides = title === '引子' || kind === 'discussion' || kind === 'cover';
    if (!isRepeated && !isOfSlides) parts.push(number, title);
    if (kind === 'cover' || kind === 'divider') continue;
    for (const piece of pieces) {
      if (isFootnote(piece) && 'runs' in piece)
        footnotes.set(piece.block, (footnotes.get(piece.block) ?? '') + textOf(piece.runs));
      else if (piece.kind === 'row') {
        parts.push(...piece.cells.map(textOf));
      } else if (piece.kind === 'heading') parts.push(piece.number, textOf(piece.runs));
      else if ('runs' in piece) parts.push(textOf(piece.runs));
    }
  }
  return {
    text: squash(parts.join('')),
    footnotes: [...footnotes.values()].map(squash).sort(),
    notes: squash(slides.flatMap(({ notes }) => notes.map(textOf)).join('')),
  };
}

/** The lesson's text, read from its page in another way: everything but what is listed here. */
export function textsOfPage(article: Element): LessonTexts {
  const lesson = article.querySelector('.lesson-text')?.cloneNode(true) as Element;
  const remove = (selector: string): string[] =>
    Array.from(lesson.querySelectorAll(selector), (element) => {
      const text = squash(element.textContent);
      element.remove();
      return text;
    });
  remove('.speaker-notes summary, [data-footnote-backref], .lesson-end, noscript, .progress-card');
  // Heads of tables are repeated on every page, or stand before each cell.
  remove('thead');
  remove('.discussion > h2, .footnotes > h2, h2 sup, h3 sup');
  const footnotes = remove('[data-footnotes] > ol > li').sort();
  const notes = remove('.speaker-notes').join('');
  return { text: squash(lesson.textContent), footnotes, notes };
}
