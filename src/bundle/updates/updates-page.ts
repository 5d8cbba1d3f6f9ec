import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BuiltSite } from '../built-site.ts';
import { writePage } from '../html.ts';
import { shellPage } from '../shell-page.ts';
import { changedLesson } from './changed-lesson.ts';
import type { Changes, LessonName } from './changes.ts';
import { countChanges, warningOf } from './describe.ts';
import { linkTo } from './lesson-links.ts';

function part(id: string, title: string, count: number, content: ElementContent[]): ElementContent[] {
  if (count === 0) return [];
  return [h('section', { ariaLabelledBy: id }, [h('h2', { id }, `${title}（${count} 课）`), ...content])];
}

function names(lessons: readonly LessonName[]): ElementContent {
  return h(
    'ul',
    lessons.map((lesson) => h('li', [linkTo(lesson)])),
  );
}

/** New lessons below their collections. */
function addedLessons({ added, collections }: Changes): ElementContent[] {
  const list = (lessons: Changes['added']): ElementContent =>
    h(
      'ul',
      lessons.map((lesson) =>
        h('li', [linkTo(lesson), ...(lesson.summary === '' ? [] : [h('br'), h('small', lesson.summary)])]),
      ),
    );
  const placed = collections.map(({ id, title, isNew }) =>
    h('div', { className: ['goals'] }, [
      h('h3', [h('a', { href: `collections/${id}.html` }, `专题《${title}》`), isNew ? '（新专题）' : '']),
      list(added.filter(({ collection }) => collection === id)),
    ]),
  );
  const others = added.filter(({ collection }) => !collections.some(({ id }) => id === collection));
  return others.length === 0 ? placed : [...placed, list(others)];
}

function withdrawnLessons({ withdrawn }: Changes): ElementContent {
  return h(
    'ul',
    withdrawn.map(({ title, into }) => h('li', [title, ...(into ? ['，并入了', linkTo(into)] : [])])),
  );
}

/** `updates.html`: what is different between a bundle and an older one. */
export function updatesPage(site: BuiltSite, changes: Changes): string {
  const { old, now, added, changed, withdrawn, retouched } = changes;
  const title = '这一版更新了什么';
  const warning = warningOf(changes);
  const hasTicks = changed.length > 0 || withdrawn.length > 0;
  const main = h('div', { className: ['wrap', 'narrow', 'plain'] }, [
    h('h1', title),
    h('p', { className: ['lead'] }, `${countChanges(changes)}。`),
    h('p', [
      '这一版：',
      h('time', { dateTime: now.date }, now.date),
      `（${now.build}）`,
      h('br'),
      '拿来比较的：',
      h('time', { dateTime: old.date }, old.date),
      `（${old.build}）`,
    ]),
    ...(warning === undefined ? [] : [h('p', [h('strong', warning)])]),
    ...(hasTicks
      ? [
          h(
            'p',
            '换用这一版，以前打的勾都还在（用火狐双击打开、又换了文件夹的，先在旧的那份里“带走进度”）。勾过的清单条目改了措辞，打开那一课会问您算不算完成；撤下的课，勾选另外留着。',
          ),
        ]
      : []),
    ...part('added', '新课', added.length, addedLessons(changes)),
    ...part('changed', '有变动的课', changed.length, [
      h('p', '点一点名字，就到改动的地方。'),
      ...changed.map(changedLesson),
    ]),
    ...part('withdrawn', '撤下的课', withdrawn.length, [withdrawnLessons(changes)]),
    ...part('retouched', '只改了标点、版式或编辑信息的课', retouched.length, [names(retouched)]),
  ]);
  return writePage(shellPage(site, { type: 'updates', title, main: [main] }));
}
