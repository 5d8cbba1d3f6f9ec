import type { Element } from 'hast';
import { h } from 'hastscript';
import { findAll, textOf } from '../html.ts';

interface Credits {
  planned: string | undefined;
  audience: string | undefined;
  /** Entries of a list: where the lesson comes from, who answers for it, what belongs to it. */
  credits: Element[];
}

/** Reads who and what stands behind a lesson from the head of its page. Tags are ways through the site and stay there. */
export function readCredits(article: Element): Credits {
  const rows = new Map(
    findAll('.credits > div', article).map((row) => {
      const files = findAll('.attachments a', row).map((link) => textOf(link));
      const value = files.length > 0 ? files.join('、') : findAll('dd', row).map(textOf).join('');
      return [findAll('dt', row).map(textOf).join(''), value];
    }),
  );
  const take = (name: string): string | undefined => {
    const value = rows.get(name);
    rows.delete(name);
    return value;
  };
  take('标签');
  const attachments = take('附件');
  const planned = take('计划讲授');
  const audience = take('适合');
  if (attachments !== undefined) rows.set('附件（在完整资料库里）', attachments);
  return { planned, audience, credits: [...rows].map(([name, value]) => h('li', `${name}：${value}`)) };
}
