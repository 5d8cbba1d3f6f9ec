import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { itemElementId } from '../../lesson/reserved-ids.ts';
import type { ChangedLesson, SectionChange } from './changes.ts';
import { lessonAddress, linkTo } from './lesson-links.ts';

function sectionName(slug: string, { id, heading, parent, oldHeading }: SectionChange): ElementContent[] {
  const name = parent === '' ? heading : `${parent} › ${heading}`;
  return [
    id === '' ? { type: 'text', value: name } : h('a', { href: lessonAddress(slug, id) }, name),
    ...(oldHeading === undefined ? [] : [{ type: 'text' as const, value: `（原题“${oldHeading}”）` }]),
  ];
}

/** A label and a list. */
function group(label: string, entries: readonly ElementContent[][]): Element[] {
  if (entries.length === 0) return [];
  const list = h(
    'ul',
    entries.map((content) => h('li', content)),
  );
  return [h('small', label), list];
}

function renamings({ oldTitle, oldSlug, movedTo }: ChangedLesson): ElementContent[][] {
  const lines = [
    oldTitle === undefined ? '' : `原来的题目：${oldTitle}`,
    oldSlug === undefined ? '' : '这一课换了地址；旧地址仍会转到这里，打过的勾不丢',
    movedTo === undefined ? '' : `移到了专题《${movedTo}》`,
  ];
  return lines.filter(Boolean).map((value) => [{ type: 'text', value }]);
}

/** A lesson that was there before, with everything that is different in it. */
export function changedLesson(lesson: ChangedLesson): Element {
  const { slug, sections, items } = lesson;
  const sectionsOf = (kind: SectionChange['kind']): ElementContent[][] =>
    sections.filter((section) => section.kind === kind).map((section) => sectionName(slug, section));
  const itemLink = (id: string, text: string): Element =>
    h('a', { href: lessonAddress(slug, itemElementId(id)) }, text);
  // The card of a lesson's goals: a page outside the build can bring no styles of its own.
  return h('div', { className: ['goals'] }, [
    h('h3', [linkTo(lesson)]),
    ...group('题目和位置', renamings(lesson)),
    ...group('改了的部分', sectionsOf('changed')),
    ...group('新加的部分', sectionsOf('added')),
    ...group('去掉的部分', sectionsOf('removed')),
    ...group(
      '清单里新加的',
      items.added.map(({ id, text }) => [itemLink(id, text)]),
    ),
    ...group(
      '清单里改了措辞的',
      items.reworded.map(({ id, text, oldText }) => [
        itemLink(id, text),
        h('br'),
        h('small', `原来是：${oldText}`),
      ]),
    ),
    ...group(
      '清单里去掉的',
      items.removed.map((text) => [{ type: 'text', value: text }]),
    ),
  ]);
}
