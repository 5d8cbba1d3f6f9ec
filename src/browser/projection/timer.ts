/** The clock of a session; times in milliseconds. Kept over a reload. */
export interface TimerState {
  /** When it would have begun had it never been stopped. */
  began: number;
  /** When it was stopped; absent while it runs. */
  stopped?: number;
  /** Time spent in each section so far, without the one that is shown. */
  spent: readonly number[];
  /** Section that is shown; -1 outside of all. */
  section: number;
  /** What the clock said when that section came. */
  entered: number;
}

export interface Timer {
  readonly state: TimerState;
  elapsed(): number;
  /** Time spent in the section that is shown; undefined outside of all. */
  inSection(): number | undefined;
  isRunning(): boolean;
  run(running: boolean): void;
  reset(): void;
  /** Another section is shown. */
  enter(section: number): void;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** A stored clock; undefined when there is none or it is no clock. */
export function parseTimer(value: unknown): TimerState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { began, stopped, spent, section, entered } = value as Partial<Record<keyof TimerState, unknown>>;
  if (!isTime(began) || !isTime(entered) || typeof section !== 'number') return undefined;
  if (stopped !== undefined && !isTime(stopped)) return undefined;
  if (!Array.isArray(spent)) return undefined;
  const times = Array.from(spent, (time: unknown) => (isTime(time) ? time : 0));
  return { began, ...(stopped !== undefined && { stopped }), spent: times, section, entered };
}

/** Creates the clock, which runs at once; `began` in the past for a session that began in another lesson. */
export function createTimer(now: () => number, kept: TimerState | undefined, began = now()): Timer {
  let state: TimerState = kept ?? { began, spent: [], section: -1, entered: 0 };
  const elapsed = (): number => Math.max(0, (state.stopped ?? now()) - state.began);
  return {
    get state() {
      return state;
    },
    elapsed,
    inSection: () =>
      state.section < 0
        ? undefined
        : (state.spent[state.section] ?? 0) + Math.max(0, elapsed() - state.entered),
    isRunning: () => state.stopped === undefined,
    run(running) {
      const { stopped, ...rest } = state;
      if (running && stopped !== undefined) state = { ...rest, began: rest.began + now() - stopped };
      if (!running && stopped === undefined) state = { ...rest, stopped: now() };
    },
    reset() {
      const time = now();
      const isStopped = state.stopped !== undefined;
      state = {
        began: time,
        ...(isStopped && { stopped: time }),
        spent: [],
        section: state.section,
        entered: 0,
      };
    },
    enter(section) {
      if (section === state.section) return;
      const time = elapsed();
      const last = state.section;
      const spent = Array.from({ length: Math.max(state.spent.length, last + 1) }, (_, index) => {
        const added = index === last ? Math.max(0, time - state.entered) : 0;
        return (state.spent[index] ?? 0) + added;
      });
      state = { ...state, spent, section, entered: time };
    },
  };
}

/** 75 minutes → 1:15:00, 65 seconds → 1:05. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const start = hours > 0 ? `${hours}:${two(minutes % 60)}` : String(minutes);
  return `${start}:${two(seconds % 60)}`;
}
