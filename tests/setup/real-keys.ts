import { findInSystem } from './browsers.ts';
import { canUseApt, installWithApt } from './apt.ts';

/** What real key presses need: a screen without a monitor, a window manager, and something that presses keys. */
const programs = [
  { command: 'Xvfb', aptPackage: 'xvfb' },
  { command: 'openbox', aptPackage: 'openbox' },
  { command: 'xdotool', aptPackage: 'xdotool' },
];

function missing(): typeof programs {
  const path = process.env['PATH'] ?? '';
  return programs.filter(({ command }) => !findInSystem({ commands: [command], places: [] }, path));
}

/** Why tests with real keys cannot run here; undefined when they can. */
export function whyNoRealKeys(): string | undefined {
  const names = missing().map(({ command }) => command);
  if (names.length === 0) return undefined;
  return `没有 ${names.join('、')}，跳过了用真实按键的投影测试。Debian 或 Ubuntu 上可以装：sudo apt-get install ${programs.map(({ aptPackage }) => aptPackage).join(' ')}`;
}

/**
 * Gets the programs where packages can be installed; elsewhere these tests are skipped and say so.
 * @throws Error with a Chinese message when apt-get cannot get them
 */
export function ensureRealKeys(): void {
  const packages = missing().map(({ aptPackage }) => aptPackage);
  if (packages.length === 0 || !canUseApt()) return;
  try {
    installWithApt(packages);
  } catch (error) {
    throw new Error(
      `用真实按键测试投影要用 ${packages.join('、')}，没能自动装上。\napt-get：${(error as Error).message}\n` +
        `请自己装好（sudo apt-get install ${packages.join(' ')}），再运行 npm test。`,
      { cause: error },
    );
  }
}
