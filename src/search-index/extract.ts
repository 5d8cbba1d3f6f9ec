import { Parser } from 'htmlparser2';
import { openingTitle } from '../lesson/headings.ts';
import { openingId } from '../lesson/reserved-ids.ts';
import { detached } from '../relocatable/detached.ts';
import type { LessonText, Place, TextSection } from '../search/data.ts';
import { hiddenElements, ignoringAttributes, inlineElements } from '../search/segment-borders.ts';

const headingElement = /^h[2-6]$/;

type Attributes = Readonly<Record<string, string>>;

interface OpenElement {
  isInline: boolean;
  isInBody: boolean;
  /** Its text cannot be found. */
  isIgnored: boolean;
  /** Its text is no part of the heading it stands in. An ignored heading still names its section. */
  isUnnamed: boolean;
  place: Place;
  /** The section that this heading opens. */
  opened?: TextSection;
}

const outside: OpenElement = {
  isInline: false,
  isInBody: false,
  isIgnored: false,
  isUnnamed: false,
  place: 'text',
};

function placeOf(name: string, attributes: Attributes, opensSection: boolean): Place | undefined {
  if (name === 'h1') return 'title';
  if (opensSection) return 'heading';
  const classes = (attributes['class'] ?? '').split(' ');
  if (classes.includes('tag-list')) return 'tag';
  return classes.includes('checklist-item') ? 'item' : undefined;
}

function openElement(name: string, attributes: Attributes, parent: OpenElement): OpenElement {
  const isIgnored = hiddenElements.includes(name) || ignoringAttributes.some((key) => key in attributes);
  const isInBody = parent.isInBody || 'data-pagefind-body' in attributes;
  const opensSection =
    isInBody && !parent.isIgnored && headingElement.test(name) && attributes['id'] !== undefined;
  return {
    isInline: inlineElements.includes(name),
    isInBody,
    isIgnored: parent.isIgnored || isIgnored,
    isUnnamed: !opensSection && (parent.isUnnamed || isIgnored),
    place: placeOf(name, attributes, opensSection) ?? parent.place,
    ...(opensSection && { opened: { id: detached(attributes['id'] ?? ''), heading: '', segments: [] } }),
  };
}

/** As browsers show it; the ideographic space is a character of the text. */
function collapse(text: string): string {
  return detached(text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, ''));
}

/**
 * What a built lesson page says, by sections and segments, as readers see it. Only what stands in
 * `data-pagefind-body` counts, and nothing in `data-pagefind-ignore`.
 */
export function extractText(html: string): LessonText {
  const head: TextSection = { id: '', heading: '', segments: [] };
  const sections = [head];
  let section = head;
  let text = '';
  let heading = '';
  const stack = [outside];
  const current = (): OpenElement => stack.at(-1) ?? outside;

  const endSegment = (): void => {
    const collapsed = collapse(text);
    if (collapsed !== '') section.segments.push({ place: current().place, text: collapsed });
    text = '';
  };
  const open = (opened: TextSection): void => {
    sections.push(opened);
    section = opened;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      const element = openElement(name, attributes, current());
      if (!element.isInline) endSegment();
      if (name === 'br') text += ' ';
      if (element.opened) {
        open(element.opened);
        heading = '';
      } else if (name === 'section' && element.isInBody && !element.isIgnored && attributes['id']) {
        const id = detached(attributes['id']);
        open({ id, heading: id === openingId ? openingTitle : '', segments: [] });
      }
      stack.push(element);
    },
    ontext(characters) {
      const { isInBody, isIgnored, isUnnamed } = current();
      if (!isInBody) return;
      if (!isIgnored) text += characters;
      if (!isUnnamed) heading += characters;
    },
    onclosetag() {
      const { isInline, opened } = current();
      if (!isInline) endSegment();
      if (opened) opened.heading = collapse(heading);
      stack.pop();
    },
  });
  parser.write(html);
  parser.end();
  return { sections: sections.filter(({ segments }) => segments.length > 0) };
}
