import type { HtmlVisitor } from '../relocatable/scan-html.ts';

/** One page of the built site while it is being read. */
export interface Page {
  /** Relative to the site's root, with forward slashes. */
  file: string;
  html: string;
  lineAt(offset: number): number;
}

/** The built site as the gates see it: shipped bytes, nothing from the engine that made them. */
export interface BuiltSite {
  /** Sorted. */
  files: readonly string[];
  read(file: string): Buffer;
}

export interface GateFailure {
  /** Undefined when the fault is no single file's. */
  file?: string;
  line?: number;
  message: string;
}

/**
 * One promise that a built site must keep. All pages are read once for all gates; a gate collects what it
 * needs and judges at the end.
 */
export interface Gate {
  /** Shown above the gate's failures. */
  title: string;
  readPage?(page: Page): HtmlVisitor;
  judge(): GateFailure[] | Promise<GateFailure[]>;
}
