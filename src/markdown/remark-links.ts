import type { Link, LinkReference as LinkByName, Nodes, Root } from 'mdast';
import { visitNodes } from './visit-nodes.ts';

/** What the links of a lesson can point at. */
export interface LinkTargets {
  /** URL of the lesson whose file has this slug. */
  lessonUrl(slug: string): string | undefined;
  /** True for a lesson that exists but is left out of this site, as those of other collections are. */
  isElsewhere?(slug: string): boolean;
  /** URL of a glossary term by its term, alias or id. */
  termUrl(term: string): string | undefined;
  /** URL of a file below `content/attachments/`. */
  attachmentUrl(file: string): string | undefined;
}

export type LinkReference =
  | { type: 'lesson'; slug: string; fragment: string }
  | { type: 'term'; term: string }
  | { type: 'attachment'; file: string; fragment: string }
  | { type: 'fragment' }
  | { type: 'external' }
  | { type: 'unknown' };

/** Understands a link as an editor writes it: `../gongzuo-fangfa/zhenzi-jue.mdx#id`, `term:五心工作法`, `attachments/…`. */
export function classifyLink(url: string): LinkReference {
  const lesson = /^(?:\.{1,2}\/)?(?:[^#?:]*\/)?([^/#?:]+)\.mdx?(#.*)?$/.exec(url);
  if (lesson) return { type: 'lesson', slug: lesson[1] ?? '', fragment: lesson[2] ?? '' };
  if (url.startsWith('term:')) return { type: 'term', term: safeDecode(url.slice('term:'.length)) };
  const attachment = /^(?:\.{1,2}\/)*attachments\/([^#]+)(#.*)?$/.exec(url);
  if (attachment)
    return { type: 'attachment', file: safeDecode(attachment[1] ?? ''), fragment: attachment[2] ?? '' };
  if (url.startsWith('#')) return { type: 'fragment' };
  if (/^(?:https?|mailto|tel):/i.test(url)) return { type: 'external' };
  return { type: 'unknown' };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `javascript:`, `data:`, `file:` … must never reach a page, even when a lesson is shown unchecked. */
const hasScheme = /^[^/?#]*:/;

function resolve(url: string, targets: LinkTargets): string {
  const reference = classifyLink(url);
  switch (reference.type) {
    case 'lesson': {
      const target = targets.lessonUrl(reference.slug);
      return target ? target + reference.fragment : url;
    }
    case 'term':
      return targets.termUrl(reference.term) ?? url;
    case 'attachment': {
      const target = targets.attachmentUrl(reference.file);
      return target ? target + reference.fragment : url;
    }
    case 'unknown':
      return hasScheme.test(url) ? '' : url;
    default:
      return url;
  }
}

/** Keeps the words of a link and says where the lesson is. */
function turnIntoText(node: Link | LinkByName): void {
  const children = [...node.children, { type: 'text' as const, value: '（见完整资料库）' }];
  Object.assign(node, { type: 'emphasis', children, data: { hName: 'span' } });
}

/**
 * Points links and images at the pages and files of the site; what cannot be resolved is left for the link gate,
 * and an address of a forbidden type is taken away.
 */
export function remarkLinks(targets: LinkTargets) {
  const isElsewhere = (url: string): boolean => {
    const reference = classifyLink(url);
    return reference.type === 'lesson' && targets.isElsewhere?.(reference.slug) === true;
  };
  return (tree: Root): void => {
    const namesElsewhere = new Set<string>();
    visitNodes<Nodes>(tree, (node) => {
      if (node.type === 'definition' && isElsewhere(node.url)) namesElsewhere.add(node.identifier);
    });
    visitNodes<Nodes>(tree, (node) => {
      if (node.type === 'link' && isElsewhere(node.url)) turnIntoText(node);
      else if (node.type === 'linkReference' && namesElsewhere.has(node.identifier)) turnIntoText(node);
      else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
        node.url = resolve(node.url, targets);
      }
    });
  };
}
