import { canUseApt, installWithApt } from './apt.ts';
import { findInSystem } from './browsers.ts';

/** Programs with which people open a zip. */
export const archivers = [
  { command: 'unzip', aptPackage: 'unzip' },
  { command: '7zz', aptPackage: '7zip' },
  { command: 'python3', aptPackage: 'python3' },
] as const;

function isMissing({ command }: (typeof archivers)[number]): boolean {
  return !findInSystem({ commands: [command], places: [] }, process.env['PATH'] ?? '');
}

/** Why a program cannot be tried here; undefined when it can. */
export function whyNoArchiver(command: (typeof archivers)[number]['command']): string | undefined {
  const archiver = archivers.find((one) => one.command === command);
  if (!archiver || !isMissing(archiver)) return undefined;
  return `没有 ${command}，跳过了用它解压的测试。Debian 或 Ubuntu 上可以装：sudo apt-get install ${archiver.aptPackage}`;
}

/**
 * Gets the programs where packages can be installed; elsewhere these tests are skipped and say so.
 * @throws Error with a Chinese message when apt-get cannot get them
 */
export function ensureArchivers(): void {
  const packages = archivers.filter(isMissing).map(({ aptPackage }) => aptPackage);
  if (packages.length === 0 || !canUseApt()) return;
  try {
    installWithApt(packages);
  } catch (error) {
    throw new Error(
      `测试压缩包要用 ${packages.join('、')}，没能自动装上。\napt-get：${(error as Error).message}\n` +
        `请自己装好（sudo apt-get install ${packages.join(' ')}），再运行 npm test。`,
      { cause: error },
    );
  }
}
