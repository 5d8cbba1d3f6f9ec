import { attributeOf } from '../relocatable/references.ts';
import type { Gate, GateFailure } from './gate.ts';

const ink = /[^\s\u00a0\u200b\ufeff]/;

/** Every page has one `<main>` with text or a picture in it. */
export function createMainGate(): Gate {
  const failures: GateFailure[] = [];
  const pages: { file: string; mains: number; filled: boolean }[] = [];
  return {
    title: '每页都有正文',
    readPage(page) {
      const state = { file: page.file, mains: 0, filled: false };
      pages.push(state);
      let depth = 0;
      let hidden = 0;
      return {
        startTag(tag) {
          if (tag.name === 'main') {
            state.mains++;
            depth++;
          } else if (depth > 0 && (tag.name === 'script' || tag.name === 'template')) hidden++;
          else if (depth > 0 && tag.name === 'img' && attributeOf(tag, 'src')) state.filled = true;
        },
        endTag(name) {
          if (name === 'main') depth = Math.max(0, depth - 1);
          if (name === 'script' || name === 'template') hidden = Math.max(0, hidden - 1);
        },
        text(start, end) {
          if (state.filled || depth === 0 || hidden > 0) return;
          state.filled = ink.test(page.html.slice(start, end));
        },
      };
    },
    judge() {
      if (pages.length === 0) return [{ message: '一个页面也没有生成' }];
      for (const { file, mains, filled } of pages) {
        if (mains === 0) failures.push({ file, message: '没有 <main>' });
        else if (mains > 1) failures.push({ file, message: `有 ${mains} 个 <main>，只能有一个` });
        else if (!filled) failures.push({ file, message: '<main> 是空的' });
      }
      return failures;
    },
  };
}
