import type { LessonDraft } from '../../../../src/import/document/lesson-draft.ts';
import { countCharacters } from '../../../../src/import/document/line.ts';
import {
  toWorkingDocument,
  type Choice,
  type WorkingDocument,
} from '../../../../src/import/document/working-document.ts';

export interface Essays {
  document: WorkingDocument;
  drafts: LessonDraft[];
  /** Characters of the source. */
  characters: number;
}

/** A document whose essays are given paragraph by paragraph. */
export function essaysOf(essays: readonly string[][], decisions?: ReadonlyMap<string, Choice>): Essays {
  const texts = essays.flat();
  const characters = countCharacters(texts.join(''));
  const document = toWorkingDocument(
    {
      format: 'txt',
      encoding: 'utf-8',
      lines: texts.map((text, index) => ({ number: index + 1, text, hint: {}, marks: [] })),
      pictures: [],
      properties: {},
      remarks: [],
      characters,
    },
    decisions,
  );
  let next = 0;
  const drafts = essays.map((essay): LessonDraft => {
    next += essay.length;
    return {
      metadata: { attachments: [] },
      lines: document.lines.slice(next - essay.length, next),
      suggestions: { checklist: [], discussion: [] },
    };
  });
  return { document, drafts, characters };
}

/** Paragraphs of our own writing, long enough to be compared. */
export const orchard = [
  '去年入秋以后，村里的果园一连三周没有人来收购，苹果堆在仓库里，李大爷天天坐在门口叹气。',
  '镇上的干部小陈骑车跑了四个乡镇，找到两家合作社，又请人教大家在手机上开店，第一单卖到了县城中学。',
  '他说办法不是坐在屋里想出来的，走到地头，听一听果农怎么算账，路就有了。',
];

export const bridge = [
  '河东的孩子上学要绕五里山路，下雨天家长都要背着送，修桥的事提了八年，图纸换过三回。',
  '新来的支书没有先开会，他带着尺子在河滩上住了四个晚上，把每一户的顾虑记在一个蓝皮本子里。',
  '桥通车那天没有剪彩，孩子们自己跑过去，又跑回来，数了数一共是九十六步。',
];

export const clinic = [
  '卫生站的灯原来晚上六点就熄，打工回来的人看病只能等到周末，王医生把下班的时间改到了九点半。',
  '有人问他图什么，他翻出一张排班表，上面写着每个夜班谁来接、谁来送，最后一行是他自己的名字。',
];
