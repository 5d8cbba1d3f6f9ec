/** What the fields of frontmatter and settings are called in Chinese, by their last name. */
const fieldTitles: Readonly<Record<string, string>> = {
  title: '标题',
  summary: '摘要',
  order: '次序',
  tags: '标签',
  audience: '对象',
  minutes: '讲课分钟数',
  goals: '学习目标',
  keyPoints: '要点',
  discussion: '讨论题',
  closing: '结束语',
  source: '来源',
  'source.title': '来源的标题',
  author: '作者',
  unit: '单位',
  date: '日期',
  kind: '类别',
  publisher: '发布者',
  departure: '与原文的出入',
  gaps: '原文的缺损',
  attachments: '附件',
  file: '文件',
  updated: '更新日期',
  status: '状态',
  review: '审校',
  role: '角色',
  name: '名字',
  formerSlugs: '旧名字',
  start: '第一课',
  id: '标识',
  description: '简介',
  address: '公开网址',
  footer: '页脚',
  contact: '联系方式',
  term: '术语',
  aliases: '别名',
  explanation: '解释',
  reference: '依据',
};

/** `goals.2` → `goals 第 3 项`, `source.title` → `source.title（来源的标题）`. */
export function fieldLabel(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step !== 'number').map(String);
  const last = path.at(-1);
  const dotted = names.join('.');
  if (typeof last === 'number') return `${dotted} 第 ${last + 1} 项`;
  const title = fieldTitles[dotted] ?? fieldTitles[names.at(-1) ?? ''];
  const item = path.find((step) => typeof step === 'number');
  const place = item === undefined ? dotted : `第 ${item + 1} 项的 ${dotted}`;
  return title ? `${place}（${title}）` : place;
}

/** The field that somebody meant by its Chinese name. */
export function fieldByTitle(title: string, fields: readonly string[]): string | undefined {
  return fields.find((field) => fieldTitles[field] === title);
}
