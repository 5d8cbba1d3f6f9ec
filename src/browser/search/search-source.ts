import type { Catalogue, LessonText, Names, SearchManifest, SearchTerm } from '../../search/data.ts';
import type { SearchSource } from '../../search/search.ts';
import type { DataLoader } from './data-loader.ts';
import type { CandidateFinder } from './pagefind-candidates.ts';
import { remember } from './remember.ts';
import { SearchDataError } from './search-data-error.ts';

const noNames: Names = {
  names: { title: [], heading: [], term: [], tag: [], person: [], word: [] },
  readings: {},
  printed: {},
};

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export interface SearchSourceOptions {
  manifest: SearchManifest;
  loader: DataLoader;
  /** Starts the engine; undefined where it cannot run, then every lesson is a candidate. */
  startEngine?: ((catalogue: Catalogue) => Promise<CandidateFinder>) | undefined;
  /** Whether the first search waits for the engine; otherwise all texts answer it, and the engine is loaded after. */
  waitForEngine: boolean;
  /** Takes a Chinese sentence about what is broken and what that means; the same one may come again. */
  onNotice(text: string): void;
}

/** What the search works on: the data files of the site, and its engine as long as that does its work. */
export function createSearchSource({
  manifest,
  loader,
  startEngine,
  waitForEngine,
  onNotice,
}: SearchSourceOptions): SearchSource {
  const catalogue = remember(async () => (await loader.json(manifest.catalogue)) as Catalogue);
  const terms = remember(async () => (await loader.json(manifest.terms)) as SearchTerm[]);
  const names = remember(async () => (await loader.json(manifest.names)) as Names);
  const textFiles = manifest.texts.map((file) =>
    remember(async () => (await loader.json(file)) as LessonText[]),
  );
  let engine = startEngine && remember(async () => startEngine(await catalogue()));
  let asksEngine = waitForEngine;

  const explain = (error: unknown, consequence: string): void => {
    if (!(error instanceof SearchDataError)) console.error(error);
    onNotice(`${error instanceof SearchDataError ? error.message : '搜索出了意外。'}${consequence}`);
  };

  const giveUpEngine = (error: unknown): void => {
    if (!engine) return;
    engine = undefined;
    explain(error, '搜索改用另一种办法，结果一样，只是慢一些。');
  };
  const loadEngine = (): void => {
    engine?.().then(() => (asksEngine = true), giveUpEngine);
  };
  // Starts now, while the reader still types.
  if (asksEngine) loadEngine();

  const textOf = async (lesson: number): Promise<LessonText | undefined> => {
    try {
      const file = Math.floor(lesson / manifest.lessonsPerText);
      return (await textFiles[file]?.())?.[lesson % manifest.lessonsPerText];
    } catch (error) {
      explain(error, '这个文件里的课暂时搜不到。');
      return undefined;
    }
  };

  return {
    catalogue,

    async terms() {
      try {
        return await terms();
      } catch (error) {
        explain(error, '术语暂时搜不到，课文照常可以搜索。');
        return [];
      }
    },

    async names() {
      try {
        return await names();
      } catch (error) {
        explain(error, '拼音和“您是不是要找”暂时用不了，输入汉字照常可以搜索。');
        return noNames;
      }
    },

    async candidates(tokens) {
      if (engine && asksEngine) {
        try {
          return await (await engine()).candidates(tokens);
        } catch (error) {
          giveUpEngine(error);
        }
      }
      return (await catalogue()).lessons.map((_, lesson) => lesson);
    },

    async texts(lessons) {
      // Texts that are there already must not be looked through in one go: the page would stand still for seconds.
      const [texts] = await Promise.all([Promise.all(lessons.map(textOf)), nextTask()]);
      if (!asksEngine) loadEngine();
      return texts;
    },
  };
}
