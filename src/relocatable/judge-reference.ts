import type { Reference } from './references.ts';
import { resolveUrl, type Resolution, type ResolveOptions } from './resolve.ts';

export interface Judgement {
  resolution: Resolution;
  /** What is wrong whatever the other pages hold; undefined when only the fragment remains to be looked up. */
  problem: string | undefined;
}

function problemOf({ use, url }: Reference, resolution: Resolution, basePath: string): string | undefined {
  switch (resolution.kind) {
    case 'outside':
      return use === 'load' ? '会从别的网站加载东西，断网和双击打开时都用不了' : undefined;
    case 'script':
      return 'javascript: 链接会被安全策略拦下';
    case 'missing':
      return '指向的文件不存在';
    case 'file':
      // Only 404.html has a base path of its own; everywhere else a leading slash breaks on file://.
      return url.trim().startsWith('/') && basePath === '/' ? '不是相对地址，换个文件夹就打不开' : undefined;
    case 'same-page':
    case 'opaque':
      return undefined;
  }
}

/** Holds one address of a shipped page or style sheet to the rules of a relocatable site. */
export function judgeReference(reference: Reference, options: ResolveOptions): Judgement {
  const resolution = resolveUrl(reference.url, options);
  return { resolution, problem: problemOf(reference, resolution, options.basePath) };
}
