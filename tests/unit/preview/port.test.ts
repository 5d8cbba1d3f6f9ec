import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parsePort } from '../../../src/preview/port.ts';

const commands = join(import.meta.dirname, '..', '..', '..', 'src', 'cli');

it('knows what a port is', () => {
  expect(['0', '4321', '65535'].map(parsePort)).toEqual([0, 4321, 65_535]);
  expect(['abc', '', '-1', '1.5', '0x10', '65536'].map(parsePort)).toEqual(Array(6).fill(undefined));
});

it.each(['dev', 'preview'])('%s refuses what is no port', { timeout: 60_000 }, (command) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(commands, `${command}.ts`), '--port', 'abc'],
    { encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^--port 要写 0 到 65535 之间的整数，不能是 abc。\n用法：npm run /);
});
