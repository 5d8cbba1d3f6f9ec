import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser as PuppeteerBrowser } from 'puppeteer-core';
import oldPuppeteer from 'puppeteer-core-5';
import { findChromium, findFirefox } from '../../setup/browsers.ts';
import { endWithUs, hasEnded } from '../../setup/reaper.ts';
import { oldChromium, type OldVersion } from './old-chromium.ts';
import type { Browser } from './page.ts';
import { wrapPage } from './puppeteer-page.ts';

export type BrowserName = 'chromium' | 'firefox' | 'chromium109' | 'chromium92' | 'chromium69';

export interface LaunchOptions {
  /** False switches the scripts of all pages off. */
  javaScript?: boolean;
  /** Type size that the reader set in the browser, in pixels; browsers start with 16. Current browsers only. */
  typeSize?: number;
  /** Shows the browser's windows on this X display, to be driven with real keys. Current Chromium only. */
  display?: string;
}

const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

const launchTimeout = 60_000;

async function launchChromium(
  userDataDir: string,
  typeSize: number,
  display: string | undefined,
): Promise<PuppeteerBrowser> {
  const isShown = display !== undefined;
  return puppeteer.launch({
    executablePath: await findChromium(),
    headless: !isShown,
    args: [
      ...chromiumFlags.filter((flag) => !isShown || flag !== '--headless'),
      `--blink-settings=defaultFontSize=${typeSize}`,
    ],
    userDataDir,
    timeout: launchTimeout,
    // An emulated size would stay what it is in full screen.
    ...(isShown && { defaultViewport: null, env: { ...process.env, DISPLAY: display } }),
  });
}

async function launchFirefox(
  userDataDir: string,
  javaScript: boolean,
  typeSize: number,
): Promise<PuppeteerBrowser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: true,
    userDataDir,
    timeout: launchTimeout,
    extraPrefsFirefox: {
      // Puppeteer switches the strict policy off, which would let file:// do what readers' Firefox forbids.
      'security.fileuri.strict_origin_policy': true,
      'javascript.enabled': javaScript,
      'font.size.variable.zh-CN': typeSize,
      // Touch events on a machine without a touch screen, so that a tap can be tested.
      'dom.w3c_touch_events.enabled': 1,
    },
  });
}

/** Puppeteer 5 is the newest that speaks to Chromium 69, and still speaks to 109; newer ones wait in vain. */
async function launchOldChromium(version: OldVersion, userDataDir: string): Promise<PuppeteerBrowser> {
  const { executablePath, libraryPath } = oldChromium(version);
  const browser = await oldPuppeteer.launch({
    executablePath,
    headless: true,
    args: chromiumFlags,
    userDataDir,
    timeout: launchTimeout,
    env: { ...process.env, LD_LIBRARY_PATH: libraryPath },
  });
  // The calls that the tests use are the same in both versions.
  return browser as PuppeteerBrowser;
}

const usualTypeSize = 16;

function launchByName(
  name: BrowserName,
  profile: string,
  { javaScript = true, typeSize = usualTypeSize, display }: LaunchOptions,
): Promise<PuppeteerBrowser> {
  switch (name) {
    case 'chromium':
      return launchChromium(profile, typeSize, display);
    case 'firefox':
      return launchFirefox(profile, javaScript, typeSize);
    case 'chromium109':
      return launchOldChromium(109, profile);
    case 'chromium92':
      return launchOldChromium(92, profile);
    case 'chromium69':
      return launchOldChromium(69, profile);
  }
}

function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Starts a browser of its own with a fresh profile. Close it in `afterAll`. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'xueku-browser-'));
  let browser: PuppeteerBrowser;
  try {
    browser = await launchByName(name, profile, options);
  } catch (error) {
    removeProfile(profile);
    throw error;
  }
  const pid = browser.process()?.pid;
  if (pid !== undefined) endWithUs(pid, profile);
  return {
    name,
    version: await browser.version(),
    newPage: async () => {
      const page = await browser.newPage();
      if (options.javaScript === false && name !== 'firefox') await page.setJavaScriptEnabled(false);
      return wrapPage(page);
    },
    close: async () => {
      await browser.close();
      if (pid !== undefined) hasEnded(pid);
      removeProfile(profile);
    },
  };
}
