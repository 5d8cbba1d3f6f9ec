import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { PageProblem } from './page.ts';

/** Marks messages that the watcher inside the page sends out through the console. */
const marker = 'xueku-test-watch:';

/**
 * Chromium before 97 does not know the word and ignores it, which is right: it only allows more, and there the
 * search runs without WebAssembly.
 */
const unknownPolicyWord =
  /^The source list for (?:the )?Content Security Policy directive 'script-src' contains an invalid source: ''wasm-unsafe-eval''\. It will be ignored\.$/;

/**
 * Runs in every page before its scripts. Resource errors do not bubble and Firefox reports none of them on
 * file://; a violated policy is an event in every browser, a console message only in some.
 * Written for the oldest browser of the tests.
 */
function watchInside(prefix: string): void {
  addEventListener('securitypolicyviolation', (event) => {
    const what = event.violatedDirective + ' ' + event.blockedURI;
    console.info(prefix + 'policy:' + what);
  });
  // A page that is left cuts off what it still loads, which Firefox reports as errors.
  let isLeft = false;
  addEventListener('beforeunload', () => (isLeft = true));
  addEventListener(
    'error',
    (event) => {
      if (isLeft) return;
      const element = event.target as { src?: string; href?: string } | null;
      const address = element && (element.src || element.href);
      if (address) console.info(prefix + 'load:' + address);
    },
    true,
  );
}

/** Collects problems and requests of a page from now on. */
export async function watchPage(
  page: PuppeteerPage,
  problems: PageProblem[],
  requests: string[],
): Promise<void> {
  const report = (kind: PageProblem['kind'], text: string) => problems.push({ kind, text, page: page.url() });
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(marker)) {
      const [, kind, what] = /^(policy|load):([^]*)$/.exec(text.slice(marker.length)) ?? [];
      report(kind === 'policy' ? 'policy' : 'load', what ?? text);
    } else if (message.type() === 'error' && !unknownPolicyWord.test(text)) {
      report('console', text);
    }
  });
  page.on('pageerror', (error) => {
    report('exception', error instanceof Error ? error.message : String(error));
  });
  page.on('request', (request) => {
    // data: has no address to ask (Firefox reports its own built-in fonts so).
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report('load', `${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left while it still loads something cancels it; that is no fault of the page.
    const reason = request.failure()?.errorText ?? '';
    if (!/ABORTED/i.test(reason)) report('load', `${reason} ${request.url()}`);
  });
  await page.evaluateOnNewDocument(watchInside, marker);
}
