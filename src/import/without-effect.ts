import type { Decision } from './decisions.ts';
import { rules } from './rules.ts';
import { shortName } from './report/names.ts';
import { unmatchedNames, type Splits } from './structure/splits.ts';

/** Enough to see what went wrong. */
const shown = 5;

function listed(items: readonly string[]): string {
  return items.slice(0, shown).join('、') + (items.length > shown ? '……' : '');
}

/** What to say of split points for files that the run never met; undefined when there are none. */
export function strangeSplits(splits: Splits | undefined, inputs: ReadonlySet<string>): string | undefined {
  const names = splits ? unmatchedNames(splits, inputs) : [];
  if (names.length === 0) return undefined;
  return `分篇文件里的“${listed(names).replaceAll('、', '”“')}”没有用上：这次导入的文件里没有这个名字。`;
}

/** What to say of an editor's choices that fit no change of the run; undefined when there are none. */
export function unusedDecisions(given: readonly Decision[], used: ReadonlySet<Decision>): string | undefined {
  const unused = given.filter((decision) => !used.has(decision));
  if (unused.length === 0) return undefined;
  const places = unused.map(
    ({ input, line, rule }) => `${shortName(input)} 第 ${line} 行（${rules[rule].title}）`,
  );
  return `${given.length} 个决定里有 ${unused.length} 个没有用上：${listed(places)}。也许文件不在这次导入里，或者原文改过了。`;
}
