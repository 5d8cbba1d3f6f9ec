import type { DocumentResult } from './document-result.ts';
import { actionTitles } from './names.ts';
import type { RunSummary } from './report-json.ts';

/** What a terminal shows of one document. */
export function formatResult({
  input,
  status,
  reason,
  lessons,
  flags,
  duplicates,
  counts,
}: DocumentResult): string {
  if (status === 'failed') return `✗ ${input}：${reason}`;
  const marks = [
    `${counts.in} 字，留下 ${counts.kept}`,
    flags.length > 0 ? `${flags.length} 处要看` : '',
    duplicates.length > 0 ? `${duplicates.length} 处重复` : '',
    reason,
  ].filter((mark) => mark !== '');
  const written = lessons.map(
    ({ file, title, action }) =>
      `    ${title} → ${file}${action === 'new' ? '' : `（${actionTitles[action]}）`}`,
  );
  return [`${status === 'flagged' ? '!' : '✓'} ${input}（${marks.join('，')}）`, ...written].join('\n');
}

export interface RunFacts {
  seconds: number;
  /** Undefined for a dry run. */
  reportPath: string | undefined;
  /** The content folder as it was typed. */
  out: string;
  isStopped: boolean;
  skipped: readonly string[];
  /** What the editor asked for and had no effect, one line each. */
  remarks: readonly string[];
}

/** The last lines of a run. */
export function formatSummary(
  summary: RunSummary,
  { seconds, reportPath, out, isStopped, skipped, remarks }: RunFacts,
): string {
  const { documents, flagged, failed, lessons } = summary;
  const tail = out === 'content' ? '' : ` -- --content ${out}`;
  const lines = [
    '',
    `${isStopped ? '中途停下了。' : ''}${documents} 份文件，${lessons} 课；${flagged} 份有要看的地方，${failed} 份没有导入。用时 ${seconds.toFixed(1)} 秒。`,
  ];
  if (skipped.length > 0)
    lines.push(
      `跳过 ${skipped.length} 个：${skipped.slice(0, 5).join('、')}${skipped.length > 5 ? '……' : ''}`,
    );
  lines.push(...remarks);
  if (reportPath === undefined) lines.push('这是试运行，什么也没有写。');
  else {
    lines.push(`报告：${reportPath}（双击打开，前后对照）`);
    if (lessons > 0) {
      lines.push(
        `下一步：看报告，补写“待补”的地方；npm run dev${tail} 边写边看，npm run check${tail} 检查。`,
      );
    }
  }
  return lines.join('\n');
}
