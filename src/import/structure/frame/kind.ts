import type { SourceKind } from '../../../schemas/source.ts';

/** In this order: a 心得体会 about a 通知 is a 心得体会. */
const kinds: readonly [SourceKind, RegExp][] = [
  ['微党课', /微党课|党课|教案|讲稿|宣讲稿/u],
  ['征文', /征文/u],
  ['心得体会', /心得|体会|感悟|感想|读后感|观后感|学习收获/u],
  ['短文', /短文|摘登|选登|小故事|随笔/u],
  [
    '规定',
    /(?:规定|办法|条例|准则|决定|意见|细则|守则|规则|纲要|章程|公报|决议|制度|规程)(?:[(（〔][^()（）〔〕]*[)）〕])?[”》]?$/u,
  ],
  ['建议', /建议|对策|提案/u],
  ['评论', /评论|时评|短评|社论|快评|锐评/u],
];

/** What kind of document a title or the name of a series speaks of. */
export function kindOf(text: string): SourceKind | undefined {
  return kinds.find(([, pattern]) => pattern.test(text.trim()))?.[0];
}

const prefix =
  /^[【[(（]?\s*(?:征文(?:稿|作品)?|微党课(?:教案|讲稿|稿)?|党课(?:教案|讲稿)?|(?:学习)?心得(?:体会)?|讲稿|教案|发言稿|演讲稿|题目|标题|课题|短评|时评|评论)\s*(?:[】\])）]\s*[:：]?|[:：|｜丨])\s*/u;

/** Length of a kind written in front of a title: 征文稿：…, 【微党课】…. */
export function kindPrefix(text: string): number {
  return prefix.exec(text)?.[0].length ?? 0;
}

const series =
  /摘登|选登|选刊|连载|系列|专栏|专题|汇编|选编|文集|活动\s*(?:——|—|--|[:：])|(?:——|—)\s*(?:微党课|党课|征文|心得|教案)|学习(?:材料|资料|参考)|参考资料|第[一二三四五六七八九十\d]+[期辑讲]|[(（][一二三四五六七八九十\d]{1,3}[)）]\s*$|之[一二三四五六七八九十]\s*$/u;

/** A line above or below a title that names what it is part of. */
export function isSeries(text: string): boolean {
  return series.test(text.trim());
}
