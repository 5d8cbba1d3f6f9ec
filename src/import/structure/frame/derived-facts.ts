import type { WorkingDocument } from '../../document/working-document.ts';
import { findDate } from './dates.ts';
import { kindOf } from './kind.ts';
import { isKnown, noteFact } from './pieces.ts';
import { siteName } from './site-name.ts';
import { wordsOnly } from './text-shape.ts';

const adopted = /^\s*[(（].*(?:通过|发布|公布|施行|印发|修订|修正).*[)）]\s*$/u;

/**
 * Facts that follow from others: the kind from title and series, the site from the page's own title.
 * @param asWritten the title's lines with the kind that stood in front: 征文稿：…
 */
export function addDerivedFacts(document: WorkingDocument, asWritten: readonly string[]): WorkingDocument {
  const told = document.metadata.filter(({ field }) => field === 'series' || field === 'title');
  const title = told.find(({ field }) => field === 'title');
  let result = document;
  const kind = [
    ...told.filter(({ field }) => field === 'series').map(({ value }) => value),
    ...asWritten,
    title?.value ?? '',
  ]
    .map(kindOf)
    .find((found) => found !== undefined);
  const first = told[0];
  if (kind !== undefined && first && !isKnown(result, 'kind'))
    result = noteFact(result, 'kind', kind, first.line);
  // （2019年1月1日……通过） below the title of a regulation stays there.
  for (const { text, number } of document.lines.slice(0, 3)) {
    const date = adopted.test(text) ? findDate(text) : undefined;
    if (date && !isKnown(result, 'date')) result = noteFact(result, 'date', date.value, number);
  }
  const pageTitle = document.properties.title;
  if (pageTitle !== undefined && title && !isKnown(result, 'publisher')) {
    const site = pageTitle
      .split(/[_|｜>»]|\s[-–—]\s?|[-–—](?=[^-–—]*$)/u)
      .slice(1)
      .map(siteName)
      .findLast((name) => name !== undefined && !wordsOnly(title.value).includes(wordsOnly(name)));
    if (site !== undefined) result = noteFact(result, 'publisher', site, 1);
  }
  return result;
}
