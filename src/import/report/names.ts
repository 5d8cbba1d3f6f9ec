import type { LessonAction, Status } from './document-result.ts';

/** Numbers as Chinese readers group them. */
export const number = new Intl.NumberFormat('zh-CN');

export const statusTitles: Readonly<Record<Status, string>> = {
  ok: '已导入',
  flagged: '已导入，有要看的地方',
  failed: '没有导入',
};

/** What fields of the frontmatter are called. */
export const fieldTitles: Readonly<Record<string, string>> = {
  title: '标题',
  summary: '摘要',
  tags: '标签',
  audience: '对象',
  goals: '目标',
  keyPoints: '要点',
  discussion: '讨论题',
  author: '作者',
  unit: '单位',
  date: '日期',
  kind: '体裁',
  series: '系列',
  publisher: '来源',
  attachment: '附件',
  gaps: '原文的缺失',
  'source.departure': '与原文的出入',
};

/** What happened to the file of a lesson. */
export const actionTitles: Readonly<Record<LessonAction, string>> = {
  new: '新写',
  updated: '原文有新版，已换上',
  merged: '与编辑的修改合并',
  unchanged: '没有变化',
  overwritten: '重写，旧稿已另存',
};

/** The last part of a path: what an editor calls the file. */
export function shortName(input: string): string {
  return (
    input
      .split(/[\\/]/)
      .filter((part) => part !== '')
      .at(-1) ?? input
  );
}
