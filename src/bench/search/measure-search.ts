import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readLibrary } from '../../../tests/search/library.ts';
import { listFiles } from '../../build/list-files.ts';
import { startServer } from '../../preview/server.ts';
import type { CommandUsage, Usage } from '../measure.ts';
import { askFirst, medianTime, type FirstQuery } from './ask-in-browser.ts';
import { weighParts, type Part, type Weight } from './loaded-parts.ts';
import { commonQuery } from './timed-queries.ts';

/** The first query of a reader, over HTTP and from a folder. */
export interface FirstCost {
  query: string;
  /** Before the first result. */
  weights: Record<Part, Weight>;
  http: FirstQuery;
  file: FirstQuery;
}

/** What search costs at one size. */
export interface SearchCost {
  lessons: number;
  /** Of the texts that can be found, without blanks. */
  characters: number;
  /** Everything below search/. */
  indexBytes: number;
  /** The title of a lesson. */
  title: FirstCost;
  /** A word that most lessons hold. */
  common: FirstCost;
  /** Milliseconds of a later query. */
  median: { http: number; file: number };
  /** The step of the build that makes the index. */
  step?: Usage;
}

/** Measures the search of a built site. @param usage what its build needed */
export async function measureSearch(site: string, usage: CommandUsage): Promise<SearchCost> {
  const lessons = [...readLibrary(site).values()];
  const server = await startServer({ root: site, port: 0, base: '/' });
  const fileUrl = `${pathToFileURL(site).href}/`;
  const measureFirst = async (query: string): Promise<FirstCost> => {
    const http = await askFirst(server.url, query);
    return { query, weights: weighParts(site, http.loaded), http, file: await askFirst(fileUrl, query) };
  };
  try {
    const search = join(site, 'search');
    return {
      lessons: lessons.length,
      characters: lessons.reduce((sum, blocks) => sum + blocks.join('').replace(/\s/g, '').length, 0),
      indexBytes: listFiles(search).reduce((sum, file) => sum + statSync(join(search, file)).size, 0),
      // The first block of a lesson's page is its title.
      title: await measureFirst(lessons[Math.floor(lessons.length / 2)]?.[0] ?? ''),
      common: await measureFirst(commonQuery),
      median: { http: await medianTime(server.url), file: await medianTime(fileUrl) },
      ...(usage.step && { step: usage.step }),
    };
  } finally {
    await server.close();
  }
}
