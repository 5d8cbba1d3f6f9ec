import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { canUseApt, installWithApt } from './apt.ts';

/** What to look for on the PATH and where systems put it otherwise. */
interface Wanted {
  /** As a person calls it. */
  title: string;
  commands: readonly string[];
  places: readonly string[];
  aptPackage: string;
  downloads: Browser;
}

const programFiles = [
  process.env['PROGRAMFILES'],
  process.env['PROGRAMFILES(X86)'],
  process.env['LOCALAPPDATA'],
].flatMap((folder) => folder ?? []);

const chromium: Wanted = {
  title: 'Chromium、Chrome 或 Edge',
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programFiles.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  ],
  aptPackage: 'chromium',
  downloads: Browser.CHROME,
};

const firefox: Wanted = {
  title: 'Firefox',
  commands: ['firefox-esr', 'firefox'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(homedir(), 'Applications', 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
    ...programFiles.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
  ],
  aptPackage: 'firefox-esr',
  downloads: Browser.FIREFOX,
};

const cacheDir = resolve('node_modules/.cache/xueku/browsers');

function onPath(command: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, command))
    .find(existsSync);
}

/** The browser of this system, or undefined. Exported for its test, which passes a PATH of its own. */
export function findInSystem(
  { commands, places }: Pick<Wanted, 'commands' | 'places'>,
  path: string,
): string | undefined {
  return (
    commands.map((command) => onPath(command, path)).find(Boolean) ??
    places.find((place) => existsSync(place))
  );
}

async function findDownloaded({ downloads }: Wanted): Promise<string | undefined> {
  const installed = existsSync(cacheDir) ? await getInstalledBrowsers({ cacheDir }) : [];
  return installed.find(({ browser }) => browser === downloads)?.executablePath;
}

async function download({ downloads }: Wanted): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`没有适合 ${process.platform} ${process.arch} 的下载`);
  const buildId = await resolveBuildId(downloads, platform, 'stable');
  return (await install({ browser: downloads, buildId, cacheDir, unpack: true })).executablePath;
}

async function find(wanted: Wanted): Promise<string | undefined> {
  return findInSystem(wanted, process.env['PATH'] ?? '') ?? (await findDownloaded(wanted));
}

async function mustFind(wanted: Wanted): Promise<string> {
  const path = await find(wanted);
  if (!path) throw new Error(`找不到 ${wanted.title}。请先运行 npm test，它会自动安装。`);
  return path;
}

/** Path of a current Chromium, Chrome or Edge. */
export const findChromium = (): Promise<string> => mustFind(chromium);

/** Path of a current Firefox. */
export const findFirefox = (): Promise<string> => mustFind(firefox);

async function get(wanted: Wanted): Promise<void> {
  const reasons: string[] = [];
  if (canUseApt()) {
    try {
      installWithApt([wanted.aptPackage]);
      return;
    } catch (error) {
      reasons.push(`apt-get：${(error as Error).message}`);
    }
  }
  try {
    await download(wanted);
  } catch (error) {
    reasons.push(`下载：${(error as Error).message}`);
    throw new Error(
      `测试要用 ${wanted.title}，这台机器上没有，也没能自动装上。\n${reasons.join('\n')}\n` +
        `请自己装好它（Debian 或 Ubuntu：sudo apt-get install ${wanted.aptPackage}），再运行 npm test。`,
      { cause: error },
    );
  }
}

/** The version that a browser says of itself; proves that it starts. */
function versionOf(path: string): string {
  // chrome.exe and firefox.exe open a window instead of answering.
  if (process.platform === 'win32') return path;
  return execFileSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

/**
 * Makes sure that both browsers are there, and gets the missing ones.
 * @returns one line per browser
 * @throws Error with a Chinese message that names the fix
 */
export async function ensureBrowsers(): Promise<string[]> {
  const lines: string[] = [];
  for (const wanted of [chromium, firefox]) {
    if (!(await find(wanted))) await get(wanted);
    lines.push(versionOf(await mustFind(wanted)));
  }
  return lines;
}
