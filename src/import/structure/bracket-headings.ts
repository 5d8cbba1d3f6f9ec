import type { Line } from '../document/line.ts';
import { isOpen } from './eligible.ts';
import type { HeadingPlan } from './heading-plan.ts';
import { framingStyle } from './levels.ts';
import { isFraming } from './plain-headings.ts';

const label = /^【([\p{Script=Han}“”‘’、\d]{2,10})】[：:]?[ \t\u00A0\u3000]*/u;
/** Labels of facts about a text, notes of an editor, and numbers of essays. */
const otherLabel =
  /作者|来源|编辑|单位|日期|时间|地点|摘要|关键词|标题|题目|题记|主讲|主持|记者|图|视频|链接|广告|删|增|改|待|定$|核|审|编者|按$|注|篇|微党课|党课|征文|心得|转载|原创|投稿|组图|例$/;

/** 【导语】…, 【思考题】…: labels in brackets that begin paragraphs. One alone counts only when it frames the text. */
export function planBracketHeadings(lines: readonly Line[]): HeadingPlan[] {
  const plans = lines.flatMap((line, index): HeadingPlan[] => {
    if (!isOpen(line) || line.hint.list) return [];
    const [whole = '', words = ''] = label.exec(line.text) ?? [];
    if (words === '' || otherLabel.test(words)) return [];
    const isFrame = isFraming(words);
    const titleEnd = words.length + 1;
    return [
      {
        ...{ index, start: 0, titleStart: 1, titleEnd, next: whole.length, confidence: 'confirm', depth: 2 },
        style: isFrame ? framingStyle : 'bracket',
        sequence: isFrame ? `${framingStyle} ${index}` : 'bracket',
      },
    ];
  });
  return plans.length >= 2 ? plans : plans.filter(({ style }) => style === framingStyle);
}
