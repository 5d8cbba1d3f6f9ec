import { conflictMarks } from '../import/merge/conflict-marks.ts';
import type { ContentModel, LessonSource } from './content-model.ts';
import type { Finding } from './problem.ts';

type Mark = keyof typeof conflictMarks;

/** A mark as an editor may have left it: with other colons or blanks. */
function markIn(line: string): Mark | undefined {
  const plain = line.replace(/[\s:：]/g, '');
  return (Object.keys(conflictMarks) as Mark[]).find((mark) =>
    plain.includes(conflictMarks[mark].replace('：', '')),
  );
}

function checkLesson({ path, frontmatter }: LessonSource): Finding[] {
  const findings: Finding[] = [];
  let isOpen = false;
  for (const [index, line] of frontmatter.body.split('\n').entries()) {
    const mark = markIn(line);
    if (mark === undefined) continue;
    const place = {
      file: path,
      line: index + 1,
      column: line.indexOf('【') + 1,
      kind: 'merge-conflict',
    } as const;
    if (mark === 'mine') findings.push({ ...place, what: '这里有两种文字，还没有选定' });
    else if (!isOpen) {
      const fix = '如果已经选好了文字，删掉这一行。';
      findings.push({ ...place, what: `留着合并的标记“${conflictMarks[mark]}”`, fix });
    }
    isOpen = mark !== 'end' && (isOpen || mark === 'mine');
  }
  return findings;
}

/** Conflicts of a merge that nobody has settled: one finding for each, and for every mark left behind. */
export function checkMergeConflicts({ lessons }: ContentModel): Finding[] {
  return lessons.flatMap(checkLesson);
}
