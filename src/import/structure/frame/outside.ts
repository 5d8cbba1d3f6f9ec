import { removeLines, type WorkingDocument } from '../../document/working-document.ts';
import { hanCount, isProse } from './text-shape.ts';

/** Takes out what the page holds beside its article; when most sentences are there, they were judged wrongly. */
export function removeOutside(document: WorkingDocument): WorkingDocument {
  const prose = { inside: 0, outside: 0 };
  for (const { text, hint } of document.lines)
    if (isProse(text)) prose[hint.outside ? 'outside' : 'inside'] += hanCount(text);
  const isTrusted = prose.inside >= prose.outside;
  return removeLines(document, 'outside-content', ({ text, hint }) => {
    if (!hint.outside || hint.picture !== undefined) return undefined;
    if (!isProse(text)) return prose.inside === 0 && prose.outside > 0 ? undefined : 'auto';
    return isTrusted ? 'confirm' : undefined;
  });
}
