import { Document, isScalar, isSeq } from 'yaml';
import { placeholder, suggestionMark } from '../../lesson/placeholder.ts';
import { speakingMinutes } from '../../lesson/reading-time.ts';
import type { LessonMetadata } from '../document/lesson-draft.ts';

/** Longest title that the lesson schema takes. */
const longestTitle = 60;

/** Longest talk that the lesson schema takes, in minutes. */
const longestTalk = 240;

export interface FrontmatterFacts {
  metadata: LessonMetadata;
  /** Title, never empty. */
  title: string;
  order: number;
  /** Chinese characters of the text. */
  characters: number;
  /** Discussion questions, each a suggestion. */
  discussion: readonly string[];
  /** Today as 2026-11-21. */
  today: string;
}

export interface WrittenFrontmatter {
  yaml: string;
  /** Fields that are still 待补, e.g. `summary`, `source.departure`. */
  pending: string[];
}

/** Control characters stand in no lesson; names of files and pages may hold them. */
function plain(value: string | undefined): string | undefined {
  return value?.replace(/[\u0000-\u001f\u007f-\u009f]+/g, '');
}

function shortTitle(title: string): string {
  const characters = [...title];
  return characters.length > longestTitle ? `${characters.slice(0, longestTitle - 1).join('')}…` : title;
}

function publisherOf({ publisher, series }: LessonMetadata): string | undefined {
  return publisher !== undefined && series !== undefined ? `${publisher}：${series}` : (publisher ?? series);
}

function gapsOf({ gaps, attachments }: LessonMetadata): string | undefined {
  const files = attachments.length > 0 ? `原文提到的附件没有随文导入：${attachments.join('、')}。` : '';
  return `${gaps ?? ''}${files}` || undefined;
}

/** Comments that tell an editor what belongs into a field. */
const advice: Readonly<Record<string, string>> = {
  summary: ' 一到两句话，40–120 字：这一课讲什么，为什么值得学',
  tags: ' 2–5 个短标签，例如 [立信, 清廉]',
  audience: ' 讲给谁听',
  minutes: ' 按正文字数除以 200 估算',
  goals: ' 2–3 条，以动词开头',
  keyPoints: ' 1–4 条',
  discussion: ' 机器的建议，改成真问题，把“建议：”去掉',
  status: ' 写完改成 review，审过改成 published',
};

/** The header of an imported lesson: all fields of the lesson schema, 待补 where the document does not say. */
export function writeFrontmatter(facts: FrontmatterFacts): WrittenFrontmatter {
  const { metadata, order, characters, discussion, today } = facts;
  const { author, unit, date, kind } = metadata;
  const title = plain(facts.title) ?? '';
  const source = {
    title: plain(metadata.longTitle) ?? title,
    author: plain(author),
    unit: plain(unit),
    date,
    kind: kind ?? '其他',
    publisher: plain(publisherOf(metadata)),
    departure: `${placeholder}：现在是机器导入的原文，改写以后说明与原文有什么出入`,
    gaps: plain(gapsOf(metadata)),
  };
  const fields = {
    title: shortTitle(title),
    summary: placeholder,
    order,
    tags: [placeholder],
    audience: placeholder,
    minutes: Math.min(longestTalk, speakingMinutes(characters)),
    goals: [placeholder],
    keyPoints: [placeholder],
    discussion:
      discussion.length > 0 ? discussion.map((question) => `${suggestionMark}${question}`) : [placeholder],
    source: Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)),
    updated: today,
    status: 'draft',
  };
  const document = new Document(fields, { version: '1.2' });
  for (const [name, comment] of Object.entries(advice)) {
    const node = document.get(name, true);
    if (isScalar(node)) node.comment = comment;
    if (isSeq(node)) node.commentBefore = comment;
  }
  const pending = ['summary', 'tags', 'audience', 'goals', 'keyPoints', 'source.departure'];
  if (discussion.length === 0) pending.push('discussion');
  return { yaml: document.toString({ lineWidth: 0 }), pending };
}
