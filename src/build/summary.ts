import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchIndexSummary } from '../search-index/write-search-index.ts';
import { downloadsFolder } from './keep-downloads.ts';
import { listFiles } from './list-files.ts';
import { readMarker } from './marker.ts';
import type { PageWeight } from './weight-gate.ts';

export interface BuildSummary {
  lessons: number;
  /** Lessons whose status keeps them out of the site. */
  leftOut: number;
  sections: number;
  checklistItems: number;
  characters: number;
  pages: number;
  /** Size of the whole site. */
  bytes: number;
  seconds: number;
  /** 资料版本: day of the newest lesson and build id. */
  version: string;
  heaviest: PageWeight | undefined;
  search: SearchIndexSummary;
  /** The file to double-click. */
  index: string;
  /** Remarks of the build that did not stop it. */
  remarks: string[];
}

/** Counts a finished site. */
export function summarize(
  out: string,
  rest: Pick<BuildSummary, 'leftOut' | 'seconds' | 'heaviest' | 'search' | 'remarks'>,
): BuildSummary {
  const files = listFiles(out).filter((file) => !file.startsWith(`${downloadsFolder}/`));
  const marker = readMarker(out);
  return {
    lessons: marker?.lessons ?? 0,
    sections: marker?.sections ?? 0,
    checklistItems: marker?.checklistItems ?? 0,
    characters: marker?.characters ?? 0,
    version: `${marker?.date ?? ''} ${marker?.build ?? ''}`.trim(),
    pages: files.filter((file) => file.endsWith('.html')).length,
    bytes: files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0),
    index: join(out, 'index.html'),
    ...rest,
  };
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The last words of a successful build. */
export function formatSummary(summary: BuildSummary): string {
  const { lessons, leftOut, sections, checklistItems, characters, pages, bytes, seconds, heaviest } = summary;
  const left = leftOut > 0 ? `，另有 ${leftOut} 课未发布，没有放进去` : '';
  const lines = [
    `✓ 网站生成好了，用了 ${seconds.toFixed(1)} 秒。`,
    `  ${lessons} 课${left}；${sections} 节，${checklistItems} 个清单条目，${characters} 字`,
    `  ${pages} 个网页，共 ${size(bytes)}；资料版本 ${summary.version}`,
  ];
  if (heaviest) lines.push(`  最重的课程页 ${heaviest.file}，第一次打开 ${size(heaviest.bytes)}（压缩后）`);
  const { search } = summary;
  lines.push(
    `  检索：${search.lessons} 课，${search.words.toLocaleString('zh-CN')} 个词，索引 ${size(search.bytes)}`,
  );
  lines.push(...summary.remarks.map((remark) => `  注意：${remark}`));
  lines.push(`  双击打开：${summary.index}`);
  return lines.join('\n');
}
