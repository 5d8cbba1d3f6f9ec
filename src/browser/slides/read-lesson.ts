import { openingTitle } from '../../lesson/headings.ts';
import type { Piece, Run, SlideKind, SlideSource, Topic } from '../../slides/model.ts';
import { textOf } from '../../slides/runs.ts';
import { attribute, createBlockReader, runsOf, tagOf } from './read-blocks.ts';

interface OpenTopic extends Topic {
  pieces: Piece[];
  notes: { after: number; runs: readonly Run[] }[];
}

type Section = SlideSource['sections'][number];
type Title = Pick<Topic, 'title' | 'number'>;

const untitled: Title = { title: '', number: '' };

/** Components that are slides of their own, and where they have their title. */
const components: Readonly<Record<string, [kind: SlideKind, label: string]>> = {
  case: ['case', '.case-label'],
  method: ['method', '.method-name'],
  classic: ['classic', '.label'],
  video: ['film', 'figcaption > :first-child'],
};

/** Speaking speed of a lecture, characters a minute. */
const speakingSpeed = 200;

function plainText(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** 案例 and the title of a case; 视频： and that of a film. */
function labelTitle(label: Element | null): Title {
  if (!label) return untitled;
  const kind = plainText(label.querySelector('span'));
  const number = kind || '视频：';
  return { number: kind ? `${kind}　` : number, title: plainText(label).slice(number.length).trim() };
}

function countCharacters(topics: readonly Topic[]): number {
  const texts = topics.map(({ pieces }) => pieces.map((piece) => textOf(runsOf(piece))).join(''));
  return texts.join('').replace(/\s/g, '').length;
}

/** Reads a built lesson page: every text of the lesson, in the order in which it is projected. */
export function readLesson(article: Element): SlideSource {
  const topics: OpenTopic[] = [];
  const sections: { -readonly [Key in keyof Section]: Section[Key] }[] = [];
  /** The heading that texts stand below. */
  let heading: Title & Pick<Topic, 'kind' | 'anchor' | 'section'>;
  /** Its title has been on a slide. */
  let isShown = false;
  let current: OpenTopic | undefined;

  const open = (kind: SlideKind, { title, number }: Title, continued = false): OpenTopic => {
    const { anchor, section } = heading;
    current = { kind, title, number, continued, anchor, section, pieces: [], notes: [] };
    topics.push(current);
    return current;
  };
  const openText = (): OpenTopic => {
    const topic = open(heading.kind, heading, isShown);
    isShown = true;
    return topic;
  };
  const goTo = (title: Title, anchor: string, kind: SlideKind = 'text', section?: number): void => {
    heading = { ...title, kind, anchor, section };
    isShown = false;
    current = undefined;
  };

  const footnotes = new Map<string, Element>();
  for (const note of article.querySelectorAll('[data-footnotes] > ol > li')) footnotes.set(note.id, note);
  const reader = createBlockReader(
    footnotes,
    (piece) => (current ?? openText()).pieces.push(piece),
    (runs) => {
      const topic = topics[topics.length - 1];
      topic?.notes.push({ after: topic.pieces.length, runs });
    },
  );

  const readTitle = (element: Element | null): Title => {
    const { number, runs } = reader.readHeading(element);
    // The number of a footnote is no part of a title.
    return { number, title: textOf(runs.filter(({ marks = [] }) => !marks.includes('sup'))).trim() };
  };

  const readComponent = (element: Element, kind: SlideKind, label: Element | null): void => {
    const title = labelTitle(label);
    // Headings without a text of their own belong to what follows: its slide has their title.
    const before = current?.pieces ?? [];
    let start = before.length;
    while (start > 0 && before[start - 1]?.kind === 'heading') start -= 1;
    const isUnderHeading = current !== undefined && (start === 0 || start < before.length);
    if (current && start === 0) current.kind = kind;
    else if (isUnderHeading) open(kind, heading, true).pieces.push(...before.splice(start));
    else open(kind, title);
    if (isUnderHeading && title.title)
      reader.addParagraph([{ text: title.number }, { text: title.title, marks: ['strong'] }], 'label');
    reader.leaveOut(label);
    reader.readInside(element);
    current = undefined;
  };

  const readSection = (section: Element, kind: SlideKind): void => {
    for (const node of section.childNodes) {
      const tag = tagOf(node);
      const element = node as Element;
      const [component, label = ''] = (tag && components[attribute(element, 'data-component')]) || [];
      if (component) readComponent(element, component, element.querySelector(label));
      else if (tag === 'section') {
        if (element.id === 'opening') goTo({ title: openingTitle, number: '' }, 'opening');
        if (!element.hasAttribute('data-footnotes')) readSection(element, kind);
      } else if (tag === 'h2' || tag === 'h3') {
        const title = readTitle(element);
        const isDivided = tag === 'h2' && kind === 'text';
        goTo(
          title,
          element.id,
          kind,
          isDivided ? sections.length : tag === 'h3' ? heading.section : undefined,
        );
        if (isDivided) {
          sections.push({ ...title, anchor: element.id, characters: 0, minutes: 0 });
          open('divider', title);
          current = undefined;
        } else openText();
        reader.readFootnotes();
      } else reader.readNode(node);
    }
  };

  const readPart = (part: Element): void => {
    const kind = part.className;
    const title = part.querySelector('h2');
    if (kind === 'key-points') {
      goTo(readTitle(title), kind, kind);
      reader.leaveOut(title);
      reader.readInside(part);
    } else if (kind === 'closing') {
      goTo(untitled, 'key-points', kind);
      reader.readInside(part, kind);
    } else if (kind === 'discussion') {
      const questions = part.querySelectorAll('li');
      questions.forEach((question, index) => {
        const number = questions.length > 1 ? ` ${index + 1}` : '';
        goTo({ title: plainText(title) + number, number: '' }, kind, kind);
        reader.readInside(question);
      });
    } else if (part.matches('.prose'))
      readSection(part, part.matches('.checklist-card') ? 'checklist' : 'text');
  };

  const planned = plainText(article.querySelector('[data-planned]'));
  const [, minutesText = ''] = /(\d+) ?分钟/.exec(planned) ?? [];
  const minutes = Number(minutesText);
  goTo({ title: plainText(article.querySelector('h1')), number: '' }, 'main', 'cover');
  openText();
  const unit = plainText(article.ownerDocument.querySelector('.site-header .brand span'));
  const facts = [unit, planned].filter((fact) => fact);
  if (facts.length > 0) reader.addParagraph([{ text: facts.join(' · ') }]);
  const goals = article.querySelector('.goals');
  if (goals) reader.readNode(goals);
  for (const part of article.querySelectorAll('.lesson-text > *')) readPart(part);
  goTo(readTitle(article.querySelector('#footnote-label')), 'footnote-label');
  reader.readOtherFootnotes();

  const speed = minutes ? Math.max(1, countCharacters(topics.slice(1))) / minutes : speakingSpeed;
  sections.forEach((section, index) => {
    const own = topics.filter((topic) => topic.section === index);
    const parts = new Set(own.map(({ anchor }) => anchor)).size - 1;
    section.characters = countCharacters(own);
    section.minutes = section.characters / speed;
    const time = `约 ${Math.max(1, Math.round(section.minutes))} 分钟`;
    const runs = [{ text: parts > 0 ? `${time} · ${parts} 小节` : time }];
    own[0]?.pieces.push({ kind: 'paragraph', block: 0, runs });
  });
  return { title: topics[0]?.title ?? '', minutes, sections, topics };
}
