import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter } from '../relocatable/line-counter.ts';
import { scanHtml, type HtmlVisitor } from '../relocatable/scan-html.ts';
import { createBlockedGate } from './blocked-gate.ts';
import type { BuiltSite, Gate, GateFailure, Page } from './gate.ts';
import { createHtmlGate } from './html-gate.ts';
import { createLessonsGate, type ExpectedLesson } from './lessons-gate.ts';
import { createLinkGate } from './link-gate.ts';
import { listFiles } from './list-files.ts';
import { createMainGate } from './main-gate.ts';
import { createPolicyGate } from './policy-gate.ts';
import { createSearchGate } from './search-gate.ts';
import { createWeightGate, type PageWeight } from './weight-gate.ts';

export interface GateExpectations {
  /** The lessons that must be in the site, and no others. */
  lessons: readonly ExpectedLesson[];
  /** The site's public address, when it has one: 404.html then has absolute addresses below its path. */
  address?: string | undefined;
}

export interface GateReport {
  title: string;
  failures: GateFailure[];
}

export interface GateResults {
  /** Only the gates that failed. */
  reports: GateReport[];
  /** The heaviest lesson page at first visit. */
  heaviest: PageWeight | undefined;
}

export function openBuiltSite(root: string): BuiltSite {
  return { files: listFiles(root), read: (file) => readFileSync(join(root, file)) };
}

function together(visitors: readonly HtmlVisitor[]): HtmlVisitor {
  return {
    startTag: (tag) => visitors.forEach((visitor) => visitor.startTag(tag)),
    endTag: (name) => visitors.forEach((visitor) => visitor.endTag?.(name)),
    text: (start, end) => visitors.forEach((visitor) => visitor.text?.(start, end)),
  };
}

/** Lets signals and the progress line through while a thousand pages are read. */
const pagesBetweenPauses = 50;

async function readPages(site: BuiltSite, gates: readonly Gate[]): Promise<void> {
  const pages = site.files.filter((file) => file.endsWith('.html'));
  for (const [index, file] of pages.entries()) {
    if (index % pagesBetweenPauses === 0) await new Promise((resume) => setImmediate(resume));
    const html = site.read(file).toString('utf8');
    const lines = new LineCounter(html);
    const page: Page = { file, html, lineAt: (offset) => lines.lineAt(offset) };
    scanHtml(html, together(gates.flatMap((gate) => gate.readPage?.(page) ?? [])));
  }
}

/** Holds a built site to every promise and reports all that are broken, not only the first. */
export async function checkBuiltSite(root: string, expectations: GateExpectations): Promise<GateResults> {
  const site = openBuiltSite(root);
  const weight = createWeightGate(site);
  const gates = [
    createLessonsGate(expectations.lessons),
    createMainGate(),
    createLinkGate(site, expectations.address),
    createBlockedGate(site),
    createPolicyGate(),
    createHtmlGate(),
    createSearchGate(site, expectations.lessons),
    weight.gate,
  ];
  await readPages(site, gates);
  const reports: GateReport[] = await Promise.all(
    gates.map(async (gate) => ({ title: gate.title, failures: await gate.judge() })),
  );
  return { reports: reports.filter(({ failures }) => failures.length > 0), heaviest: weight.heaviest() };
}
