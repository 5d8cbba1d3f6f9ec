import { protectedCharacters } from '../../lesson/protected-spans.ts';
import { addFlag, type WorkingDocument } from '../document/working-document.ts';
import { lineByLine, type Doubt } from './doubt.ts';

const rule = 'scrubbed-word';

interface Trace {
  pattern: RegExp;
  correction?: string;
  remark?: string;
}

const masked = '被换成记号的词';
const subject = '少了主语，或者少了名字';
const lost = '少了词';

/** What takes the place of a word that was taken out, and sentences that lack the word. Group 1 is the place. */
const traces: readonly Trace[] = [
  // One or two underscores within a text; longer rows are there to be filled in.
  { pattern: /(?<=[\p{Script=Han}，。；：、”》）,])(_{1,2})(?=[\p{Script=Han}“《（])/gu, remark: masked },
  { pattern: /(?<![\dA-Za-z])(\d{0,2}[xXＸ×＊*]{2,4}(?=[年月日届次号]))/gu, remark: masked },
  {
    pattern:
      /(?<=[\p{Script=Han}“《（，。、；：]|^)([xXＸ×＊*]{2,4})(?=\p{Script=Han})|(?<=\p{Script=Han})([×＊]{2,4}|[xXＸ]{2,4})(?=[，。；：、”》）]|$)/gu,
    remark: masked,
  },
  { pattern: /(?<=[\p{Script=Han}“《（，。、；：]|^)([XＸ×＊*])(?=[局届省市县区镇乡村])/gu, remark: masked },
  // 仅占X%, 共有X户, 20XX年X月; X光 and X轴 are words.
  { pattern: /(?<=\p{Script=Han})([xXＸ×])(?=[%％])/gu, remark: masked },
  { pattern: /(?<=[占约共有达为近超]|[年月])([xXＸ×])(?=[月日户名人次件个项万亿元])/gu, remark: masked },
  { pattern: /(?<=\p{Script=Han})([*＊□■◇]{1,3})(?=\p{Script=Han})/gu, remark: masked },
  { pattern: /(以同志为)(?=[的核总])/gu, remark: subject },
  { pattern: /(?:^|[。！？”])((?:多次|反复|深刻|明确)?(?:指出|强调)(?:指出)?：)/gu, remark: subject },
  { pattern: /^((?:多次|反复|深刻|明确)?(?:指出|强调)，)/gu, remark: subject },
  { pattern: /((?:正如|像|如同)所(?:强调|指出|要求|提出|讲|说)的)/gu, remark: subject },
  { pattern: /((?:按照|根据|依照|落实|围绕)(?:提出|指出|强调)的)/gu, remark: subject },
  {
    pattern: /((?:贯彻落实|学习贯彻|全面落实|深入贯彻|认真落实|传达学习)精神)(?=[，。、；])/gu,
    remark: lost,
  },
  { pattern: /(党的(?:提出|对于|以来|再次|后近|后时期|后，))/gu, remark: lost },
  { pattern: /((?:^|[。！？；，])后时期的)/gu, remark: lost },
  { pattern: /(党的(?:十[一二三四五六七八九]?|二十))(?=后|以来|报告|精神|提出|召开)/gu, remark: lost },
  {
    pattern: /(?:^|[。！？；，])((?:中共中央|党中央|国务院|省委|市委|县委|区委)主持)(?=会议|召开会议)/gu,
    remark: subject,
  },
  { pattern: /(?<!习)(近平(?:总书记|主席))/gu, correction: '习', remark: '' },
  { pattern: /(?<!毛)(泽东(?:主席|同志))/gu, correction: '毛', remark: '' },
];

function findTraces(text: string): Omit<Doubt, 'index'>[] {
  const isMarkup = text.split('**').length % 2 === 1;
  const isProtected = protectedCharacters(text);
  const taken = new Set<number>();
  return traces.flatMap(({ pattern, correction, remark }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const place = match[1] ?? match[2] ?? '';
      const start = match.index + match[0].indexOf(place);
      if (isProtected(start) || taken.has(start) || (place === '**' && isMarkup)) return [];
      for (let at = start; at < start + place.length; at++) taken.add(at);
      const at = { rule, start, end: start + place.length } as const;
      return [
        correction === undefined
          ? { ...at, remark: remark ?? '' }
          : { ...at, correction: correction + place },
      ];
    }),
  );
}

/** Words that a site has taken out, and the holes that they left. */
export const findScrubbedWords = lineByLine(findTraces);

/** The same for titles, which are no lines of the text any more. */
export function flagScrubbedTitles(document: WorkingDocument): WorkingDocument {
  const titles = document.metadata.filter(
    ({ field, value }) => field === 'title' && findTraces(value).length > 0,
  );
  return titles.reduce((flagged, { line, value }) => addFlag(flagged, rule, line, value, masked), document);
}
