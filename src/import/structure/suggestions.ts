import { chineseNumber } from '../../lesson/numbering.ts';
import { isNumbered } from '../../lesson/headings.ts';
import { outlineOf, type LessonDraft, type OutlineEntry } from '../document/lesson-draft.ts';
import { widenText } from '../repair/full-width.ts';
import { isTopic, questionsFor, type Questions } from './fitting-sections.ts';
import { findNamedMethods, type NamedMethod } from './named-methods.ts';
import { isFraming } from './plain-headings.ts';

interface Section {
  title: string;
  parts: string[];
}

const longestTitle = 22;
const mostItems = 6;
const mostQuestions = 4;

/** A heading as a name in a sentence: short, and with inner quotation marks. */
function nameOf(title: string): string {
  const clause = title.length > longestTitle ? (/^[^，、：；]{4,}/.exec(title)?.[0] ?? title) : title;
  const words = clause.replace(/[，、：；。！？]+$/, '');
  // A straight mark between these would be half-width punctuation.
  return `“${words.replaceAll('"', '').replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

function sectionsOf(outline: readonly OutlineEntry[]): Section[] {
  const sections: Section[] = [];
  for (const { depth, title } of outline) {
    if (isFraming(title) || !isNumbered(title) || title.startsWith('附录')) continue;
    if (depth === 2 || sections.length === 0) sections.push({ title, parts: [] });
    else if (depth === 3) sections.at(-1)?.parts.push(title);
  }
  return sections;
}

/** Sections that can be asked about, each name once. */
function topicsOf(sections: readonly Section[]): Section[] {
  const titles = sections.map(({ title }) => title);
  return sections.filter(({ title }, place) => isTopic(title) && titles.indexOf(title) === place);
}

/** 两 before a measure word, otherwise the number. */
function count(value: number): string {
  return value === 2 ? '两' : chineseNumber(value);
}

function orderItem(sections: readonly Section[], isWhole: boolean): string[] {
  if (sections.length < 2) return [];
  const names = sections.map(({ title }) => nameOf(title)).join('');
  if (!isWhole) return names.length <= 60 ? [`不看材料，能说出${names}各讲了什么`] : [];
  const shown = names.length <= 60 ? `：${names}` : '';
  return [`不看材料，能按次序说出这一课的${count(sections.length)}个部分${shown}`];
}

function partsItems(sections: readonly Section[]): string[] {
  return sections.flatMap(({ title, parts }) =>
    parts.length >= 2 ? [`能说出${nameOf(title)}的${count(parts.length)}层意思，每层举一个身边的例子`] : [],
  );
}

function methodItems(methods: readonly NamedMethod[]): string[] {
  return methods.map(({ name, isCounted }) =>
    isCounted
      ? `能说出${name}分别指什么，找出自己做得最少的一条，写下什么时候补上`
      : `能把${name}的做法讲清楚：谁来做、做什么、多久做一次`,
  );
}

/** Words that go with people outside the office. */
const outdoors = /群众|百姓|居民|村民|基层|走访|联系|服务|民意|民情|民生/;

function sectionItem({ title }: Section, place: number, { item }: Questions): string {
  if (outdoors.test(title) && place % 2 === 1)
    return `走访一户群众，照${nameOf(title)}问一件难处，当天记下来`;
  return item(nameOf(title));
}

function suggestChecklist(
  sections: readonly Section[],
  methods: readonly NamedMethod[],
  questions: Questions,
  isWhole: boolean,
): string[] {
  const first = [
    ...orderItem(sections, isWhole),
    ...partsItems(sections).slice(0, 2),
    ...methodItems(methods).slice(0, 2),
  ];
  const more = sections.map((section, place) => sectionItem(section, place, questions));
  const retell = sections[0] ? [`用自己的话把${nameOf(sections[0].title)}讲给一位同事听，不超过三分钟`] : [];
  const enough = Math.max(4, first.length + Math.min(2, more.length));
  return [...new Set([...first, ...more, ...retell])].slice(0, Math.min(enough, mostItems));
}

function suggestDiscussion(
  sections: readonly Section[],
  methods: readonly NamedMethod[],
  ask: Questions,
): string[] {
  const [first, second] = sections;
  const last = sections.at(-1);
  const questions = [
    ...methods.slice(0, 1).map(({ name }) => `${name}里，哪一点离你手上的工作最近？照着做，你明天先改什么？`),
    ...(first ? [ask.first(nameOf(first.title))] : []),
    ...(first && second ? [ask.both(nameOf(first.title), nameOf(second.title))] : []),
    ...(last && last !== first && last !== second ? [ask.last(nameOf(last.title))] : []),
    ...methods.slice(1, 2).map(({ name }) => `${name}搬到你们单位，要先改掉哪一处？`),
  ];
  return questions.slice(0, mostQuestions);
}

/**
 * Suggests what can be ticked off and what can be discussed, from the headings and the named methods of a lesson. No
 * sentence of the text is used. A text without both gets none; headings such as 活动时间 or 附则 are no topics.
 */
export function suggest(draft: LessonDraft): LessonDraft {
  const all = sectionsOf(outlineOf(draft.lines));
  const sections = topicsOf(all);
  const methods = findNamedMethods(draft.lines);
  const questions = questionsFor(draft.metadata.kind);
  return {
    ...draft,
    suggestions: {
      checklist: suggestChecklist(sections, methods, questions, sections.length === all.length).map(
        widenText,
      ),
      discussion: suggestDiscussion(sections, methods, questions).map(widenText),
    },
  };
}
