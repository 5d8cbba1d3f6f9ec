import type { PagefindFetch, PagefindModule, RunEngine } from './pagefind-api.ts';
import { runDataScript } from './run-data-script.ts';

declare global {
  interface Window {
    xuekuPagefindUrl?: string;
    xuekuPagefindFetch?: PagefindFetch;
    xuekuPagefindWorker?: undefined;
    xuekuPagefind?: PagefindModule;
  }
}

/** Pagefind reads the language of the page once, and for Chinese would cut every query into words of its own. */
function withoutLanguage<T>(action: () => T): T {
  const root = document.documentElement;
  const language = root.lang;
  root.lang = 'und';
  try {
    return action();
  } finally {
    root.lang = language;
  }
}

/** Runs the untouched pagefind.js; its `fetch`, `Worker` and own address are globals of ours. */
export const runPagefind: RunEngine = async (script, fetch) => {
  window.xuekuPagefindUrl = script;
  window.xuekuPagefindFetch = fetch;
  window.xuekuPagefindWorker = undefined;
  await runDataScript(script);
  const pagefind = window.xuekuPagefind;
  return pagefind && { createInstance: (options) => withoutLanguage(() => pagefind.createInstance(options)) };
};
