/** As `src/import/decisions.ts` reads it. */
export interface Decision {
  input: string;
  rule: string;
  line: number;
  before: string;
  after: string;
  choice: string;
}

function wordsIn(item: HTMLElement, selector: string): string {
  return item.querySelector(selector)?.textContent ?? '';
}

function inputOf(element: HTMLElement): string {
  const section = element.closest('[data-input]') as HTMLElement;
  return JSON.parse(section.dataset['input'] ?? '""') as string;
}

/** Rule and document stand at what the chosen box lies in, the words before it. */
function decisionOf(box: HTMLInputElement): Decision {
  const item = box.closest('li') as HTMLElement;
  const rule = box.closest('[data-rule]') as HTMLElement;
  const { words } = item.dataset;
  const [before, after] =
    words === undefined
      ? [wordsIn(item, '.before'), wordsIn(item, '.after')]
      : (JSON.parse(words) as [string, string]);
  return {
    input: inputOf(item),
    rule: rule.dataset['rule'] ?? '',
    line: Number(item.dataset['line']),
    before,
    after,
    choice: box.value,
  };
}

function obeyedItems(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-earlier]'));
}

function obeyedDecision(item: HTMLElement): Decision {
  const { earlier = '{}' } = item.dataset;
  // It may name the document by another path, and the run was obeying it all the same.
  return { ...(JSON.parse(earlier) as Decision), input: inputOf(item) };
}

/** Choices that the run obeyed: they lie in a file already. */
export function obeyedDecisions(): Decision[] {
  return obeyedItems().map(obeyedDecision);
}

function newDecisions(): Decision[] {
  return Array.from(document.querySelectorAll<HTMLInputElement>('[data-rule] .choice input:checked')).map(
    decisionOf,
  );
}

function keyOf({ input, rule, line, before, after }: Decision): string {
  return JSON.stringify([input, rule, line, before, after]);
}

/**
 * Everything that the next import is to obey; of two choices for one change only the new one. What was taken back is
 * said so: imports keep every choice that they were ever given.
 */
export function allDecisions(): Decision[] {
  const chosen = newDecisions();
  const keys = new Set(chosen.map(keyOf));
  return obeyedItems()
    .map((item) => ({
      ...obeyedDecision(item),
      ...(item.querySelector('input:checked') ? { choice: 'withdraw' } : {}),
    }))
    .filter((decision) => !keys.has(keyOf(decision)))
    .concat(chosen);
}

/** The text of a decisions file. */
export function decisionsFile(decisions: readonly Decision[]): string {
  return `${JSON.stringify({ format: 'xueku-import-decisions', version: 1, decisions }, null, 2)}\n`;
}
