import { describe, expect, it } from 'vitest';
import type { SearchTerm } from '../../../src/search/data.ts';
import { search, type SearchOutcome, type SearchProgress } from '../../../src/search/search.ts';
import { forEachSeed, pick, repeat } from '../support/random.ts';
import { sourceOf, type SmallLesson } from './small-site.ts';
import { lessonText, normalizer, randomText } from './texts.ts';

const lessons: SmallLesson[] = [
  {
    slug: 'text',
    text: lessonText(
      ['title: 干部怎样说话', '先说群众。'],
      ['heading: 一件事', '再讲立信于民。', '立信于民是老话。'],
    ),
  },
  { slug: 'heading', text: lessonText(['title: 一根木头'], ['heading: 怎样立信于民', '不再提它。']) },
  {
    slug: 'tag',
    text: lessonText(['title: 老话新说', 'tag: 立信于民'], ['heading: 话', '别的。']),
    tags: ['立信于民'],
  },
  { slug: 'title', text: lessonText(['title: 立信于民的办法'], ['heading: 办法', '别的。']) },
  { slug: 'whole', text: lessonText(['title: 立信于民'], ['heading: 事', '别的。']) },
  {
    slug: 'spread',
    text: lessonText(['title: 两头'], ['heading: 甲', '说监督的一段。'], ['heading: 乙', '说腐败的一段。']),
  },
  { slug: 'together', text: lessonText(['title: 一处'], ['heading: 甲', '监督可以防腐败。']) },
  { slug: 'section', text: lessonText(['title: 一节'], ['heading: 甲', '监督的一段。', '腐败的一段。']) },
  {
    slug: 'items',
    text: lessonText(['title: 清单课'], ['heading: 清单', 'item: 每周走访三户', 'item: 记下日期']),
  },
];

const terms: SearchTerm[] = [
  { id: 'explained', name: '徙木', aliases: [], explanation: '讲的是立信于民。' },
  { id: 'named', name: '立信于民', aliases: [], explanation: '一句话。' },
];

async function find(text: string, options: Parameters<typeof sourceOf>[1] = {}): Promise<SearchOutcome> {
  const outcome = await search(text, sourceOf(lessons, { terms, ...options }), normalizer);
  if (!outcome) throw new Error('no outcome');
  return outcome;
}
const slugs = ({ lessons: hits }: SearchOutcome, site: readonly SmallLesson[] = lessons) =>
  hits.map(({ lesson }) => site[lesson]?.slug);

describe('search', () => {
  it('puts title before heading before tag before text, and the title that is the query first', async () => {
    expect(slugs(await find('立信于民'))).toEqual(['whole', 'title', 'heading', 'tag', 'text']);
  });

  it('puts a lesson whose glossary term is the query before one that only says it', async () => {
    const site: SmallLesson[] = [
      { slug: 'says', text: lessonText(['title: 甲', '说两次五心，五心。']) },
      { slug: 'teaches', text: lessonText(['title: 乙', '说一次五心。']), terms: ['五心'] },
    ];
    const outcome = await search('五心', sourceOf(site), normalizer);
    expect(outcome && slugs(outcome, site)).toEqual(['teaches', 'says']);
  });

  it('puts words that stand together before those that are spread', async () => {
    expect(slugs(await find('监督 腐败'))).toEqual(['together', 'section', 'spread']);
  });

  it('puts a name typed with blanks first where it stands as a name', async () => {
    const site: SmallLesson[] = [
      { slug: 'apart', text: lessonText(['title: 甲', '一周之内，婷婷来了，周末，婷。']) },
      { slug: 'name', text: lessonText(['title: 乙', '主讲人周　婷。']) },
    ];
    const outcome = await search('周 婷', sourceOf(site), normalizer);
    expect(outcome && slugs(outcome, site)).toEqual(['name', 'apart']);
  });

  it('puts the number as it was typed before the other notation', async () => {
    const site: SmallLesson[] = [
      { slug: 'other', text: lessonText(['title: 甲', '八项，又是八项。']) },
      { slug: 'typed', text: lessonText(['title: 乙', '共8项。']) },
    ];
    const outcome = await search('8项', sourceOf(site), normalizer);
    expect(outcome && slugs(outcome, site)).toEqual(['typed', 'other']);
  });

  it('excludes, and finds nothing for exclusions alone', async () => {
    expect(slugs(await find('监督 -防腐败'))).toEqual(['spread', 'section']);
    expect(await find('-监督')).toMatchObject({ lessons: [], terms: [], suggestions: [] });
  });

  it('names section, count and the text to quote', async () => {
    const [hits] = (await find('立信于民 群众')).lessons;
    expect(hits).toMatchObject({ lesson: 0, count: 3 });
    expect(hits?.sections).toEqual([
      {
        section: 1,
        id: 'section-1',
        heading: '一件事',
        place: 'text',
        count: 2,
        best: { place: 'text', text: '再讲立信于民。' },
      },
      {
        section: 0,
        id: '',
        heading: '',
        place: 'text',
        count: 1,
        best: { place: 'text', text: '先说群众。' },
      },
    ]);
  });

  it('quotes the text below a heading that alone has the hit', async () => {
    const hits = (await find('怎样立信')).lessons[0];
    expect(hits?.sections[0]).toMatchObject({ place: 'heading', best: { text: '不再提它。' } });
  });

  it('finds checklist items and glossary terms as such', async () => {
    expect((await find('走访三户')).lessons[0]?.items).toEqual([
      { sectionId: 'section-1', text: '每周走访三户' },
    ]);
    expect((await find('立信于民')).terms.map(({ id }) => id)).toEqual(['named', 'explained']);
  });

  it('says which word occurs nowhere, and what is found without it', async () => {
    expect(await find('监督 量子计算')).toMatchObject({
      lessons: [],
      absent: ['量子计算'],
      suggestions: ['监督'],
    });
    expect(await find('监督 走访')).toMatchObject({ lessons: [], absent: [], suggestions: ['走访', '监督'] });
  });

  it('calls nothing absent that stands in the last of many lessons, with an index or without', async () => {
    const site: SmallLesson[] = repeat(200, (index) => ({
      slug: `lesson-${index}`,
      text: lessonText([`title: 第${index}课`, index === 199 ? '监督' : '群众']),
    }));
    for (const engine of ['index', 'fallback'] as const) {
      const outcome = await search('群众 监督', sourceOf(site, { engine }), normalizer);
      expect(outcome).toMatchObject({ lessons: [], absent: [] });
    }
  });

  it('offers the parts that occur of a phrase that does not', async () => {
    expect(await find('监督的腐败')).toMatchObject({
      lessons: [],
      suggestions: ['监督 腐败', '监督', '腐败'],
    });
    expect(await find('走访的故事')).toMatchObject({ suggestions: ['走访'] });
  });

  it('reads letters of any width as pinyin, several words at once, and only offers it where they are text', async () => {
    const names = {
      names: { title: [], heading: [], term: ['立信于民'], tag: ['监督'], person: [], word: [] },
      readings: { li: '立', xin: '信', yu: '于', min: '民', jian: '监', du: '督' },
      printed: {},
    };
    expect((await find('ｌｘｙｍ', { names })).readings).toEqual([
      { typed: 'ｌｘｙｍ', phrases: ['立信于民'] },
    ]);
    expect((await find('li xin yu min', { names })).lessons).toHaveLength(5);
    expect((await find('jian du', { names })).readings).toEqual([{ typed: 'jian du', phrases: ['监督'] }]);
    const site: SmallLesson[] = [{ slug: 'letters', text: lessonText(['title: 甲', '文件lxym。']) }];
    const outcome = await search('lxym', sourceOf(site, { names }), normalizer);
    expect(outcome).toMatchObject({ readings: [], suggestions: ['立信于民'] });
    expect(outcome?.lessons).toHaveLength(1);
  });

  it('offers what the site is about when nothing comes close', async () => {
    const names = {
      names: { title: [], heading: [], term: ['五心'], tag: ['立信', '清廉'], person: [], word: [] },
      readings: {},
      printed: {},
    };
    expect(await find('量子计算', { names })).toMatchObject({ suggestions: [], nearest: ['立信', '清廉'] });
  });

  it('counts the lessons whose text cannot be read', async () => {
    expect(await find('立信于民', { missing: ['whole'] })).toMatchObject({ unchecked: 1 });
    expect(slugs(await find('立信于民', { missing: ['whole'] }))).toEqual([
      'title',
      'heading',
      'tag',
      'text',
    ]);
  });

  it('stops when the reader has asked for something else', async () => {
    expect(await search('群众', sourceOf(lessons), normalizer, { isCurrent: () => false })).toBeUndefined();
  });

  it('shows many lessons block by block and never reorders what it has shown', async () => {
    const site: SmallLesson[] = repeat(1000, (index) => ({
      slug: `lesson-${index}`,
      text: lessonText([
        `title: 第${index}课${index === 999 ? '群众' : ''}`,
        index % 7 === 0 ? '群众，群众' : '群众',
      ]),
    }));
    const seen: SearchProgress[] = [];
    const outcome = await search('群众', sourceOf(site), normalizer, {
      onProgress: (step) => seen.push(step),
    });
    expect(seen.map(({ checked }) => checked)).toEqual([100, 400, 700, 1000]);
    expect(outcome?.lessons).toHaveLength(1000);
    expect(outcome?.lessons[0]?.lesson).toBe(999);
    const all = outcome?.lessons.map(({ lesson }) => lesson);
    for (const step of seen) {
      const shown = step.outcome.lessons.map(({ lesson }) => lesson);
      expect(all?.slice(0, shown.length)).toEqual(shown);
    }
  });

  it('answers the same with an index and without one, for any texts and queries', async () => {
    const texts: Promise<void>[] = [];
    forEachSeed(150, (random) => {
      const site: SmallLesson[] = repeat(6, (index) => ({
        slug: `lesson-${index}`,
        text: lessonText(
          [`title: ${randomText(random, 6)}`],
          [randomText(random, 30), randomText(random, 30)],
        ),
      }));
      const source = normalizer.normalize(pick(random, site).text.sections[1]?.segments[0]?.text ?? '');
      const start = Math.floor(random() * source.length);
      const piece = source.slice(start, start + 1 + Math.floor(random() * 6));
      const query = pick(random, [piece, `${piece} ${randomText(random, 3)}`, `"${piece}"`, `群 -${piece}`]);
      texts.push(
        Promise.all([
          search(query, sourceOf(site), normalizer),
          search(query, sourceOf(site, { engine: 'fallback' }), normalizer),
        ]).then(([indexed, plain]) => {
          expect({ query, lessons: indexed?.lessons }).toEqual({ query, lessons: plain?.lessons });
        }),
      );
    });
    await Promise.all(texts);
  });
});
