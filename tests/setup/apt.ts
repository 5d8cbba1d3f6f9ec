import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages can be installed without asking anybody: Debian or Ubuntu, as root. */
export function canUseApt(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Installs Debian packages. @throws Error with the last lines of apt-get */
export function installWithApt(packages: readonly string[]): void {
  process.stderr.write(`正在用 apt-get 安装 ${packages.join(' ')} ……\n`);
  const run = (...args: string[]) =>
    execFileSync('/usr/bin/apt-get', args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
    });
  try {
    run('update');
    run('install', '-y', '--no-install-recommends', ...packages);
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error((stderr ?? '').trim().split('\n').slice(-3).join('\n') || (error as Error).message, {
      cause: error,
    });
  }
}
