import { problemKindIds, problemKinds, type KindDefinition } from './kinds.ts';

/** Where the generated page lies in the repository. */
export const kindsPagePath = 'docs/check-kinds.zh-CN.md';

function severityOf({ severity, textQuality }: KindDefinition): string {
  if (severity === 'warning') return '提醒';
  return textQuality ? '错误（草稿里是提醒）' : '错误';
}

/** The table is plain text; on the page `<Case>` and `\\{` must show as they are. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\<>*_[\]`]/g, '\\$&');
}

function section(id: string, kind: KindDefinition): string {
  return [
    `### \`${id}\` ${escapeMarkdown(kind.title)}`,
    `- 级别：${severityOf(kind)}`,
    `- 为什么：${escapeMarkdown(kind.why)}`,
    `- 怎么改：${escapeMarkdown(kind.fix)}`,
    `- 例子：\`${kind.example.replaceAll('`', '')}\``,
  ].join('\n');
}

/** The documentation page of all kinds of problems, made from the table so that the two never differ. */
export function renderKindsPage(): string {
  const families = [...new Set(problemKindIds.map((id) => problemKinds[id].family))];
  const parts = families.map((family) => {
    const members = problemKindIds.filter((id) => problemKinds[id].family === family);
    return [`## ${family}`, ...members.map((id) => section(id, problemKinds[id]))].join('\n\n');
  });
  const intro = [
    '# 内容检查的各种问题',
    '<!-- 本页由 src/check/kinds.ts 生成，请勿手工修改；改了那张表以后运行 npx vitest run tests/unit/check -u。 -->',
    '`npm run check` 一次报出所有文件的所有问题，每个一行：`文件:行:列  代号 — 级别：是什么。为什么。怎么改。` 有错误时退出码是 1，构建停止；只有提醒时是 0。`npm run check -- --json` 输出同样内容的 JSON。',
    '`npm run check -- --fix` 先把不用判断就能改的改好，再检查：`not-utf8`（认得出的编码）、`byte-order-mark`、`invisible-character`、`tag-separator` 和 `ascii-punctuation`（成对的一起改，缺了一半的不动；代码、链接的地址、文件名不动）。每改一处印一行 `文件:行:列  代号 — 原来 → 现在`，后面是剩下的问题。文件整份替换，中途停下也不会写坏；再运行一次，什么都不会变。',
    '课程的 `status: draft` 时，字段可以写“待补”，文字质量方面的错误只作提醒。',
  ];
  return `${[...intro, ...parts].join('\n\n')}\n`;
}
