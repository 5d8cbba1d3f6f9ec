/** Frontmatter of a complete lesson, with changes. */
export function lessonData(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: '走进群众',
    summary: '一到两句话。',
    order: 1,
    tags: ['立信', '走访'],
    audience: '社区工作者',
    minutes: 5,
    goals: ['能说出三颗心'],
    keyPoints: ['用心'],
    discussion: ['怎样走访？'],
    closing: '用心走访。',
    source: { title: '原文', kind: '微党课', departure: '重新写成。' },
    attachments: [],
    updated: '2026-11-21',
    status: 'published',
    review: [{ role: '责任编辑', name: '编写组', date: '2026-11-21' }],
    formerSlugs: [],
    ...changes,
  };
}

/** The file of a lesson. JSON is YAML, too. */
export function lessonFile(
  changes: Record<string, unknown> = {},
  body = '开头。\n\n## 做法\n\n五心工作法。\n\n## 学习清单\n\n- [ ] 走访\n',
): string {
  return `---\n${JSON.stringify(lessonData(changes), null, 2)}\n---\n\n${body}`;
}
