import { readdirSync, readFileSync } from 'node:fs';

/** One process as Linux describes it below /proc. */
interface ProcessState {
  id: number;
  parent: number;
  /** Processor time used so far. */
  seconds: number;
}

/** Linux counts processor time in hundredths of a second for every program (USER_HZ). */
const ticksPerSecond = 100;

function readState(id: number): ProcessState | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name in brackets may itself hold spaces and brackets; numbers begin after the last one.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return {
      id,
      parent: Number(fields[1]),
      seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    };
  } catch {
    return undefined; // It has ended meanwhile.
  }
}

/** Memory of a process; what several share (the program itself) counts for each by its part. */
function memoryBytes(id: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** A process and all that descend from it. */
function processTree(root: number): ProcessState[] {
  const all = readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (readState(Number(name)) ?? []) : [],
  );
  const ids = new Set([root]);
  for (let size = 0; size < ids.size;) {
    size = ids.size;
    for (const { id, parent } of all) if (ids.has(parent)) ids.add(id);
  }
  return all.filter(({ id }) => ids.has(id));
}

export interface TreeUsage {
  /** Largest memory of all processes together at one moment. */
  peakMemory: number;
  /** Processor time of all processes: steadier than the clock when the machine has other work. */
  processorSeconds: number;
}

const pauseMilliseconds = 200;

/**
 * Watches a process and its descendants until `stop` is called.
 * @returns undefined where there is no /proc (Windows, macOS)
 */
export function watchProcessTree(root: number): { stop(): TreeUsage } | undefined {
  if (process.platform !== 'linux') return undefined;
  const seconds = new Map<number, number>();
  let peakMemory = 0;
  const sample = (): void => {
    const tree = processTree(root);
    for (const state of tree) seconds.set(state.id, state.seconds);
    peakMemory = Math.max(
      peakMemory,
      tree.reduce((sum, { id }) => sum + memoryBytes(id), 0),
    );
  };
  const timer = setInterval(sample, pauseMilliseconds);
  sample();
  return {
    stop() {
      clearInterval(timer);
      return { peakMemory, processorSeconds: [...seconds.values()].reduce((sum, value) => sum + value, 0) };
    },
  };
}
