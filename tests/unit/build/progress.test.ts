import { expect, it } from 'vitest';
import { createProgress } from '../../../src/build/progress.ts';

function output(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return { written, isTTY, columns, write: (text: string) => written.push(text) };
}

it('prints one plain line a step outside a terminal', () => {
  const plain = output(false);
  const progress = createProgress(plain, () => 0);
  progress.step('检查内容');
  progress.detail('3 个网页');
  progress.step('生成网页');
  progress.end();
  expect(plain.written).toEqual(['检查内容……\n', '生成网页……\n']);
});

it('moves one line on a terminal, never wider than it, and clears it', () => {
  const terminal = output(true, 20);
  let time = 0;
  const progress = createProgress(terminal, () => time);
  progress.step('生成网页');
  time = 10;
  progress.detail('太快');
  time = 2000;
  progress.detail('1000 个网页');
  progress.end();
  expect(terminal.written).toEqual(['\r\u001B[2K生成网页……', '\r\u001B[2K生成网页……1000 个', '\r\u001B[2K']);
});
