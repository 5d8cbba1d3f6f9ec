import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ScriptFile } from './bundle.ts';

/** It blocks the first paint of every page. */
export const headLimit = 1024;
/** Every page loads it. */
export const entryGzipLimit = 8 * 1024;

/** @throws when a server's wrong charset header could break the script */
export function assertAscii({ name, code }: ScriptFile): void {
  const foreign = /[^\n -~]/.exec(code);
  if (foreign)
    throw new Error(`${name}：含有字符“${foreign[0]}”，脚本只能用 ASCII：服务器发错字符集时会坏。`);
}

/**
 * A module in the entry and in a chunk would exist twice on a page, each with its own state.
 * @throws when a chunk contains a module that belongs to the entry
 */
export function assertNoCopies(
  chunk: string,
  modules: readonly string[],
  isShared: (id: string) => boolean,
): void {
  // The bundler's own helpers (their ids begin with NUL) have no state.
  const copy = modules.find((id) => !id.startsWith('\0') && isShared(id));
  if (copy) throw new Error(`${chunk}：不能自带共享模块 ${basename(copy)}，只能从入口脚本取用。`);
}

/** @throws when every page would pay too much for its scripts */
export function assertSizes(head: ScriptFile, entry: ScriptFile): void {
  if (head.code.length > headLimit) {
    throw new Error(`${head.name} 有 ${head.code.length} 字节，上限 ${headLimit}：它阻塞首次绘制。`);
  }
  const entrySize = gzipSync(entry.code).length;
  if (entrySize > entryGzipLimit) {
    throw new Error(
      `${entry.name} 压缩后 ${entrySize} 字节，上限 ${entryGzipLimit}：不常用的功能请放进 chunks/。`,
    );
  }
}
