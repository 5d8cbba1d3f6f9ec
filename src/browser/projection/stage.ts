import type { Command } from './commands.ts';
import type { Deck } from './deck.ts';
import type { FullScreen } from './full-screen.ts';
import type { ProjectionSettings } from './settings.ts';
import type { Thumbnail } from './thumbnail.ts';
import type { Timer } from './timer.ts';

export type StageState = 'ready' | 'black' | 'overview';

/** The lesson on the wall, as the rarely used parts see it. */
export interface Stage {
  /** `[data-projection]`; everything that is shown lies in it. */
  readonly element: HTMLElement;
  /** Slug of the lesson. */
  readonly lesson: string;
  readonly deck: Deck;
  /** Index of the page that is shown. */
  readonly page: number;
  /** List items of the page that are shown; undefined when all are. */
  readonly shown: number | undefined;
  readonly state: StageState;
  readonly settings: Readonly<ProjectionSettings>;
  readonly timer: Timer;
  readonly fullScreen: FullScreen;
  setState(state: StageState): void;
  goTo(page: number): void;
  titleOf(page: number): string;
  /** A page drawn small, so many pixels wide. */
  thumbnail(page: number, width: number): Thumbnail;
  run(command: Command): void;
  /** Shows a few words for a moment and reads them to screen readers. */
  say(words: string): void;
  /** Reads words to screen readers. */
  announce(words: string): void;
  /** Calls back after each change of what is shown. */
  onChange(listener: () => void): void;
  /** Something changed that the stage does not know of: the clock, or the size of the window. */
  changed(): void;
}

/** The rarely used parts, from the chunk `projection-tools`. */
export interface Tools {
  /** What the stage itself does not do. */
  run(command: Command): void;
  /** Next was asked for on the last page. */
  afterLast(): void;
  /** Previous was asked for on the first page. */
  beforeFirst(): void;
  /** Closes the panel or list that lies over the page; true when there was one. */
  closePanel(): boolean;
  /** A key while the overview is open; true when it took it. */
  overviewKey(key: string): boolean;
  stop(): void;
}
