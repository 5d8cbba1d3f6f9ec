import { addFlag, type WorkingDocument } from '../document/working-document.ts';
import { isRunningText } from './doubt.ts';
import { soundAlike } from './sound-alike.ts';

const width = 3;

/** Words that stand for one another in good texts. */
const everyday = /[一二三四五六七八九十以已的地得他她它是在再于与和做作那哪]/;

/** Every run of three characters of a text, with how often it occurs. */
function countRuns(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [words] of text.matchAll(/\p{Script=Han}+/gu)) {
      for (let at = 0; at + width <= words.length; at++) {
        const run = words.slice(at, at + width);
        counts.set(run, (counts.get(run) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** The one place in which two runs differ, or -1. */
function difference(one: string, other: string): number {
  let place = -1;
  for (let at = 0; at < width; at++) {
    if (one[at] === other[at]) continue;
    if (place !== -1) return -1;
    place = at;
  }
  return place;
}

/** A run that the text uses at least twice where the title has a character that sounds the same. */
function usualRun(run: string, counts: ReadonlyMap<string, number>): string | undefined {
  for (const [candidate, count] of counts) {
    if (count < 2) continue;
    const at = difference(run, candidate);
    if (at === -1) continue;
    const [written, usual] = [run.charAt(at), candidate.charAt(at)];
    if (!everyday.test(written) && !everyday.test(usual) && soundAlike(written, usual)) return candidate;
  }
  return undefined;
}

/** The title as the text would spell it, or undefined when they agree. */
function spelledAsText(title: string, texts: readonly string[]): string | undefined {
  const counts = countRuns(texts);
  for (const [words] of title.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at + width <= words.length; at++) {
      const run = words.slice(at, at + width);
      if (counts.has(run)) continue;
      const usual = usualRun(run, counts);
      if (usual !== undefined) return title.replace(run, usual);
    }
  }
  return undefined;
}

function titlesOf({ metadata }: WorkingDocument): { value: string; line: number }[] {
  const titles = metadata.filter(({ field }) => field === 'title');
  return titles.filter(({ value }, index) => titles.findIndex((other) => other.value === value) === index);
}

/** A title that differs by one character from the usual wording of the text: 新形式 above, 新形势 below. */
export function flagTitleDoubts(document: WorkingDocument): WorkingDocument {
  const texts = document.lines.filter(isRunningText).map(({ text }) => text);
  return titlesOf(document).reduce((current, { value, line }) => {
    const body = texts.filter((text) => !text.includes(value));
    const usual = spelledAsText(value, body);
    return usual === undefined ? current : addFlag(current, 'title-doubt', line, value, usual);
  }, document);
}
