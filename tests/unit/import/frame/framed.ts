import { account, type Account } from '../../../../src/import/document/account.ts';
import type { LessonMetadata } from '../../../../src/import/document/lesson-draft.ts';
import { countCharacters, type LineHint } from '../../../../src/import/document/line.ts';
import type { SourceDocument } from '../../../../src/import/document/source-document.ts';
import { toWorkingDocument, type WorkingDocument } from '../../../../src/import/document/working-document.ts';
import { readFrame } from '../../../../src/import/structure/frame.ts';
import { lessonMetadata } from './lesson-metadata.ts';

export type TestLine = string | [text: string, hint: LineHint];

/** A document as the reader and the cleaning of white space hand it on; '' is a blank line. */
export function documentOf(
  lines: readonly TestLine[],
  properties: SourceDocument['properties'] = {},
): WorkingDocument {
  let afterBlank = false;
  const source = lines.flatMap((line, index) => {
    const [text, hint] = typeof line === 'string' ? [line, {}] : line;
    const wasBlank = afterBlank;
    afterBlank = text === '' && hint.picture === undefined;
    if (afterBlank) return [];
    return [
      {
        number: index + 1,
        text,
        hint: { ...hint, ...(wasBlank ? { afterBlank: true as const } : {}) },
        marks: [],
      },
    ];
  });
  return toWorkingDocument({
    format: 'txt',
    encoding: 'utf-8',
    lines: source,
    pictures: [],
    properties,
    remarks: [],
    characters: countCharacters(source.map(({ text }) => text).join('')),
  });
}

export interface Framed {
  document: WorkingDocument;
  /** Line numbers that stayed. */
  kept: number[];
  texts: string[];
  /** `rule` by line number of what was removed. */
  removed: [line: number, rule: string][];
  metadata: LessonMetadata;
  imbalance: Account['imbalance'];
}

/** Reads the frame of a document and sums up what came of it. */
export function frame(lines: readonly TestLine[], properties: SourceDocument['properties'] = {}): Framed {
  const before = documentOf(lines, properties);
  const document = readFrame(before);
  const characters = countCharacters(before.lines.map(({ text }) => text).join(''));
  return {
    document,
    kept: document.lines.map(({ number }) => number),
    texts: document.lines.map(({ text }) => text),
    removed: document.removed.map(({ line, rule }) => [line, rule]),
    metadata: lessonMetadata(document.metadata),
    imbalance: account(characters, document.lines, document.removed, document.metadata).imbalance,
  };
}

/** A paragraph that every rule takes for text. */
export const paragraph =
  '去年秋天，巷口那口老井的栏杆坏了，居民提了三次意见都没有回音。后来楼长把大家约到井边，当面说清谁来修、什么时候修完，第二天木匠就来了。';
export const anotherParagraph =
  '修好以后，楼长又在井边挂了一块木牌，写上报修的电话和值班的人。半年里来过十一个电话，每一个都在两天之内有了答复，巷子里的人都说这样才叫办事。';
