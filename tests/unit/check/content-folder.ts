import { checkContent, type CheckOptions } from '../../../src/check/check.ts';
import { problemKinds, type ProblemKind } from '../../../src/check/kinds.ts';
import type { Problem } from '../../../src/check/problem.ts';
import { formatProblem } from '../../../src/check/report.ts';
import type { SourceFile } from '../../../src/content/read-folder.ts';

/** Files of a content folder by path; `undefined` takes a file of the good folder away. */
export type Changes = Readonly<Record<string, string | Uint8Array | SourceFile | undefined>>;

/** The lesson that most tests change. */
export const lessonPath = 'lessons/zhuanti/diyi-ke.mdx';
export const lessonText = `---
title: 走进群众
summary: 讲清为什么要走进群众，怎样走进群众，走进以后做什么，适合刚到街道工作的同志。
order: 1
tags: [群众, 走访]
audience: 街道干部
minutes: 10
goals:
  - 能说出走访的三个步骤
keyPoints:
  - 先听后说
discussion:
  - 你上一次走访是什么时候？
source:
  title: 走进群众
  kind: 微党课
  departure: 依据原文重新写成。
updated: 2026-11-21
status: published
---

一位同志到任第一天，先去敲了十户居民的门。

## 为什么走进

门开了，话才说得出来。

<Case title="敲门" kind="情景">

他问：家里有什么难处？

</Case>

## 怎样走进

先听，后记，再办。见[第二课](dier-ke.md)和[走访](term:走访)。

## 学习清单

- [ ] 走访三户居民
`;

const secondText = lessonText
  .replace('title: 走进群众\nsummary', 'title: 记录与回访\nsummary')
  .replace('order: 1', 'order: 2')
  .replace(/<Case[^>]*>\n\n/, ':::case{title="敲门" kind="情景"}\n')
  .replace('\n\n</Case>', '\n:::')
  .replace('[第二课](dier-ke.md)', '[第一课](diyi-ke.mdx)');

export const goodContent: Readonly<Record<string, string>> = {
  'site.yaml': 'id: yuehu\ntitle: 学习园地\nunit: 月湖街道\ndescription: 街道干部的学习资料。\n',
  'glossary.yaml':
    '- term: 走访\n  id: zoufang\n  aliases: [入户走访]\n  kind: 方法\n  explanation: 到群众家里听意见。\n  reference: 工作常识\n',
  'collections/zhuanti.yaml':
    'title: 走访\nsummary: 两课讲走访。\norder: 1\naudience: 街道干部\nminutes: 20\nstart: diyi-ke\n',
  [lessonPath]: lessonText,
  'lessons/zhuanti/dier-ke.md': secondText,
  'attachments/记录表.pdf': '%PDF',
};

function toFile(path: string, content: string | Uint8Array | SourceFile): SourceFile {
  if (typeof content === 'object' && 'kind' in content) return content;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, bytes, kind: 'file', size: bytes.length };
}

export function folder(changes: Changes = {}): SourceFile[] {
  const entries = Object.entries({ ...goodContent, ...changes });
  return entries.flatMap(([path, content]) => (content === undefined ? [] : [toFile(path, content)]));
}

export function check(changes: Changes, options: CheckOptions = {}): Problem[] {
  return checkContent(folder(changes), options);
}

/** The good lesson with one part replaced; fails when the part is not there. */
export function lessonWith(part: string | RegExp, replacement: string): Changes {
  const text = lessonText.replace(part, replacement);
  if (text === lessonText) throw new Error(`${String(part)} is not in the lesson`);
  return { [lessonPath]: text };
}

/** The good lesson with a paragraph more, before its second section. */
export function lessonAdding(text: string): Changes {
  return lessonWith('## 怎样走进', `${text}\n\n## 怎样走进`);
}

/** The same for the lesson in plain Markdown. */
export function markdownAdding(text: string): Changes {
  return { 'lessons/zhuanti/dier-ke.md': secondText.replace('## 怎样走进', `${text}\n\n## 怎样走进`) };
}

/** The messages of one kind, as people read them. */
export function messages(kind: ProblemKind, changes: Changes, options: CheckOptions = {}): string {
  return check(changes, options)
    .filter((problem) => problem.kind === kind)
    .map((problem) => formatProblem(problem, (file) => file))
    .join('\n');
}

/** `kind line:column` of everything found, for tests that must see nothing else. */
export function summary(changes: Changes): string[] {
  return check(changes).map(({ kind, line, column }) => `${kind} ${line}:${column}`);
}

export const allKinds = Object.keys(problemKinds) as ProblemKind[];
