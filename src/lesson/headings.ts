/** What the part before the first heading is called where a name is needed. */
export const openingTitle = '引子';

/** The section of a lesson that holds its checklist. */
export const checklistTitle = '学习清单';

/** Headings that frame a text and carry no number. */
const framingTitles = new Set([
  openingTitle,
  '引言',
  '导言',
  '前言',
  '结语',
  '结束语',
  '小结',
  '讨论题',
  checklistTitle,
]);

/** 附录, 附录：提纲 … */
const appendix = /^附录(?![\p{Script=Han}\w])/u;

export function isNumbered(title: string): boolean {
  return !framingTitles.has(title.trim()) && !appendix.test(title.trim());
}
