import type { SourceRemark } from '../../document/source-document.ts';
import { hiddenProse } from '../../structure/frame/hidden-prose.ts';
import type { Verdict } from './judge-lines.ts';
import type { PageLine } from './page-line.ts';

const shownLength = 60;
const advice = '网页没有把这段文字当正文显示（隐藏的，或者只给旧浏览器看），请看看课文要不要。';

/**
 * Points at sentences that are set apart because nobody sees them on the page: some pages show them by a script.
 * @returns remarks by the position of the line
 */
export function remarkHidden(lines: readonly PageLine[], verdicts: readonly Verdict[]): SourceRemark[] {
  const isHidden = (line: number): boolean => {
    const isControl = lines[line]?.runs[0]?.context.isControl ?? false;
    return !lines[line]?.shown && (isControl || (verdicts[line]?.isHidden ?? false));
  };
  const textOf = (line: number): string => lines[line]?.text ?? '';
  return hiddenProse([...lines.keys()], isHidden, textOf).flatMap(([line]) =>
    line === undefined
      ? []
      : [
          {
            rule: 'hidden-text' as const,
            line,
            before: textOf(line).trim().slice(0, shownLength),
            after: advice,
          },
        ],
  );
}
