import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { endWithUs, hasEnded } from '../../setup/reaper.ts';

/** A screen without a monitor, with a window manager, whose keys are pressed as a person's are. */
export interface Display {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  /** Presses keys one after the other, as X names them: `F5`, `Escape`, `Next` (PageDown), `n`. */
  press(...keys: readonly string[]): void;
  /** Clicks at a place of the screen. */
  click(x: number, y: number): void;
  /** Brings the window whose title has these words to the front, with the focus. */
  activate(title: string): void;
  close(): void;
}

const size = '1280x800x24';

/** Starts a program that ends with the test run. */
function start(command: string, args: readonly string[], display: string): ChildProcess {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
    env: { ...process.env, DISPLAY: display },
  });
  if (child.pid !== undefined) endWithUs(child.pid);
  return child;
}

function stop(child: ChildProcess): void {
  if (child.pid === undefined) return;
  hasEnded(child.pid);
  child.kill();
}

/** Starts a display of its own. Close it in `afterAll`. */
export async function startDisplay(): Promise<Display> {
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], '');
  const number = await new Promise<string>((resolve, reject) => {
    // Xvfb writes the number that it took there.
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code ?? 'a signal'}`)));
  });
  const name = `:${number}`;
  const manager = start('openbox', [], name);
  const xdotool = (...args: readonly string[]): string =>
    execFileSync('xdotool', args, {
      env: { ...process.env, DISPLAY: name },
      encoding: 'utf8',
      timeout: 10_000,
    });
  return {
    name,
    press: (...keys) => void xdotool('key', '--delay', '80', ...keys),
    click: (x, y) => void xdotool('mousemove', String(x), String(y), 'click', '1'),
    activate: (title) =>
      void xdotool('search', '--sync', '--onlyvisible', '--name', title, 'windowactivate', '--sync'),
    close() {
      stop(manager);
      stop(server);
    },
  };
}
