/** Paragraphs that stand around the two texts of a conflict, each by itself, so that nothing else is disturbed. */
export const conflictMarks = {
  mine: '【合并冲突：编辑的文字】',
  theirs: '【合并冲突：新导入的文字】',
  end: '【合并冲突结束】',
} as const;
