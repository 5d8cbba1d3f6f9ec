/** What went wrong on a page that a reader would not see, but a developer must. */
export interface PageProblem {
  kind: 'console' | 'exception' | 'policy' | 'load';
  text: string;
  /** Address of the page at that moment. */
  page: string;
}

export interface Viewport {
  width: number;
  height: number;
  /** Device pixels per CSS pixel; 1 unless told. */
  scale?: number;
}

export interface Media {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
  print?: boolean;
}

/** A function that runs in the page. It must be self-contained: only its own arguments are in reach. */
export type PageFunction<Arguments extends readonly unknown[], Result> = (...args: Arguments) => Result;

/** One tab of any browser of the tests: the part that all drivers have in common. */
export interface Page {
  /** Problems so far, in order; tests compare it with `[]`. */
  readonly problems: PageProblem[];
  /** Addresses that were asked for so far, including the pages themselves. */
  readonly requests: string[];
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  evaluate<Arguments extends readonly unknown[], Result>(
    pageFunction: PageFunction<Arguments, Result>,
    ...args: Arguments
  ): Promise<Awaited<Result>>;
  /** Runs JavaScript source text in the page, past its content security policy (for axe-core). */
  evaluateSource(source: string): Promise<unknown>;
  /** Waits until the function gives true (no element: Firefox cannot hand one over); a time-out names what was awaited. */
  waitFor<Arguments extends readonly unknown[]>(
    what: string,
    pageFunction: PageFunction<Arguments, boolean | undefined>,
    ...args: Arguments
  ): Promise<void>;
  /** Runs before the scripts of every page opened from now on. */
  beforeScripts(pageFunction: () => void): Promise<void>;
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** Moves the mouse to a corner where nothing is. */
  leave(): Promise<void>;
  tap(selector: string): Promise<void>;
  /** One finger from one place of the window to another. */
  swipe(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  /** Moves the mouse to a place of the window, and clicks there when told. */
  pointAt(x: number, y: number, click?: 'click'): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Presses one key, e.g. `Tab`, `Escape`, `?`. */
  press(key: string, modifier?: 'Shift'): Promise<void>;
  type(text: string): Promise<void>;
  /** Chooses files in an `input type=file`, as the system's dialog would. */
  setFiles(selector: string, paths: readonly string[]): Promise<void>;
  setViewport(viewport: Viewport): Promise<void>;
  /** Current Chromium only; replaces what was emulated before. */
  emulateMedia(media: Media): Promise<void>;
  screenshot(path: string): Promise<void>;
  pdf(path: string): Promise<void>;
  /** Does something that opens a window, and gives that window. */
  popup(open: () => Promise<void>): Promise<Page>;
  close(): Promise<void>;
}

export interface Browser {
  readonly name: string;
  readonly version: string;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
