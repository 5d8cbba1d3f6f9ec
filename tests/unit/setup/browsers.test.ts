import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findInSystem } from '../../setup/browsers.ts';

function folderWith(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'xueku path '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'a'));
  for (const file of files) writeFileSync(join(folder, file), '');
  return folder;
}

test('the first command that the PATH knows is taken, whichever folder it is in', () => {
  const one = folderWith('second');
  const two = folderWith('first');
  const path = [one, '', two].join(delimiter);
  expect(findInSystem({ commands: ['first', 'second'], places: [] }, path)).toBe(join(two, 'first'));
});

test('usual places are looked at when the PATH knows nothing', () => {
  const folder = folderWith('chrome.exe');
  const places = [join(folder, 'missing'), join(folder, 'chrome.exe')];
  expect(findInSystem({ commands: ['chromium'], places }, join(folder, 'a'))).toBe(
    join(folder, 'chrome.exe'),
  );
});

test('a machine without the browser has none', () => {
  expect(findInSystem({ commands: ['chromium'], places: [] }, folderWith())).toBeUndefined();
});
