import { detached } from '../relocatable/detached.ts';
import { attributeOf } from '../relocatable/references.ts';
import type { Gate, GateFailure } from './gate.ts';
import { validateHtml } from './html-validation.ts';

/** A page costs 15 ms: enough pages for every structure of a site, not for every lesson of a thousand. */
const mostPages = 60;

const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * HTML is valid on one page of each type and on each page with a structure that no page before it had: an
 * element with certain attributes inside another. Lessons of one template differ in text, not in structure.
 */
export function createHtmlGate(): Gate {
  const seenTypes = new Set<string>();
  const seenStructures = new Set<string>();
  const samples = new Map<string, Promise<GateFailure[]>>();
  return {
    title: 'HTML 合乎标准',
    readPage(page) {
      const open: string[] = ['#document'];
      const noticeNew = (seen: Set<string>, feature: string): void => {
        if (seen.has(feature)) return;
        seen.add(detached(feature));
        if (samples.size >= mostPages || samples.has(page.file)) return;
        const failures = validateHtml(page.file, page.html);
        // Whatever goes wrong is thrown by `judge`, which may come later.
        failures.catch(() => {});
        samples.set(page.file, failures);
      };
      return {
        startTag(tag) {
          const { name, attributes } = tag;
          if (name === 'html') noticeNew(seenTypes, attributeOf(tag, 'data-page') ?? '');
          let structure = `${open.at(-1)}>${name}`;
          for (const attribute of attributes) structure += ` ${attribute.name}`;
          noticeNew(seenStructures, structure);
          if (!voidElements.has(name)) open.push(name);
        },
        endTag(name) {
          const index = open.lastIndexOf(name);
          if (index > 0) open.length = index;
        },
      };
    },
    judge: async () => (await Promise.all(samples.values())).flat(),
  };
}
