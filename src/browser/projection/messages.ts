import { zoomSteps } from '../../slides/page-size.ts';
import type { Command } from './commands.ts';
import type { DeckSize } from './deck.ts';
import type { StageState } from './stage.ts';

/** What the window that projects says to the presenter's. */
export interface WallMessage extends DeckSize {
  xueku: string;
  from: 'wall';
  /** Address of the lesson that is projected, without fragment. */
  address: string;
  /** Index of the page. */
  page: number;
  pages: number;
  /** Its list items that are shown; -1 for all. */
  shown: number;
  state: StageState;
  /** Milliseconds on the clock, in all and in this section (-1 outside of all). */
  elapsed: number;
  inSection: number;
  isRunning: boolean;
  /** Minutes that are planned for the whole session; 0 when nobody planned any. */
  planned: number;
}

/** What may be asked from afar: the rest would open something on the wall, or needs a key or click there. */
const commandsFromAfar: readonly Command[] = [
  'next',
  'previous',
  'first',
  'last',
  'black',
  'overview',
  'timer',
  'run-timer',
  'reset-timer',
  'steps',
  'larger',
  'smaller',
  'full-screen',
  'leave',
];

/** What the presenter's window asks of the one that projects. */
export interface PresenterMessage {
  xueku: string;
  from: 'presenter';
  command?: Command;
  /** Index of the page to show. */
  page?: number;
}

type Fields = Partial<Record<string, unknown>>;

function fieldsOf(value: unknown, site: string, from: string): Fields | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Fields;
  return fields['xueku'] === site && fields['from'] === from ? fields : undefined;
}

function isNumber(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && isNumber(value, least, most);
}

const longest = 1e12;
const mostPages = 100_000;

/** Anybody may post messages to a window: only whole and harmless ones are taken. */
export function isWallMessage(value: unknown, site: string): value is WallMessage {
  const fields = fieldsOf(value, site, 'wall');
  if (!fields) return false;
  const { address, page, pages, shown, state, elapsed, inSection, isRunning, planned } = fields;
  return (
    typeof address === 'string' &&
    address.length < 20_000 &&
    isWhole(fields['width'], 1, 20_000) &&
    isWhole(fields['height'], 1, 20_000) &&
    isWhole(fields['zoom'], zoomSteps.least, zoomSteps.most) &&
    isWhole(page, 0, mostPages) &&
    isWhole(pages, 1, mostPages) &&
    isWhole(shown, -1, mostPages) &&
    (state === 'ready' || state === 'black' || state === 'overview') &&
    isNumber(elapsed, 0, longest) &&
    isNumber(inSection, -1, longest) &&
    typeof isRunning === 'boolean' &&
    isNumber(planned, 0, longest)
  );
}

export function isPresenterMessage(value: unknown, site: string): value is PresenterMessage {
  const fields = fieldsOf(value, site, 'presenter');
  if (!fields) return false;
  const { command, page } = fields;
  const isKnown = command === undefined || commandsFromAfar.some((known) => known === command);
  return isKnown && (page === undefined || isWhole(page, 0, mostPages));
}
