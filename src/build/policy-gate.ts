import { attributeOf } from '../relocatable/references.ts';
import type { StartTag } from '../relocatable/scan-html.ts';
import type { Gate } from './gate.ts';

/** Whether a tag is a content security policy that forbids whatever it does not name. */
function isStrictPolicy(tag: StartTag): boolean {
  if (tag.name !== 'meta') return false;
  if (attributeOf(tag, 'http-equiv')?.trim().toLowerCase() !== 'content-security-policy') return false;
  const directives = (attributeOf(tag, 'content') ?? '').split(';').map((text) => text.trim().split(/\s+/));
  // Of two directives with one name the first counts.
  const sources = directives.find(([name]) => name?.toLowerCase() === 'default-src')?.slice(1);
  return sources?.join(' ').toLowerCase() === "'none'";
}

/** Every page carries its own content security policy, because on a USB stick no server sends one. */
export function createPolicyGate(): Gate {
  const pages: { file: string; isProtected: boolean }[] = [];
  return {
    title: '每页都带安全策略',
    readPage({ file }) {
      const page = { file, isProtected: false };
      pages.push(page);
      let isInHead = true;
      return {
        startTag(tag) {
          // Browsers ignore a policy in the body.
          if (tag.name === 'body') isInHead = false;
          if (isInHead && isStrictPolicy(tag)) page.isProtected = true;
        },
      };
    },
    judge: () =>
      pages
        .filter(({ isProtected }) => !isProtected)
        .map(({ file }) => ({
          file,
          message: `<head> 里没有 <meta http-equiv="Content-Security-Policy">，或它没有写 default-src 'none'`,
        })),
  };
}
