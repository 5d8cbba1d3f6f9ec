import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who builds, as written into the lock file. */
export interface LockOwner {
  pid: number;
  /** The kernel's start time of the process, where it tells: a reused pid is somebody else. */
  processStart: string | undefined;
  host: string;
  /** When the build began, for the person who has to wait. */
  since: string;
}

/** Another build holds the lock. */
export class LockHeld extends Error {
  override name = 'LockHeld';
  readonly owner: LockOwner;

  constructor(owner: LockOwner) {
    super(`locked by process ${owner.pid}`);
    this.owner = owner;
  }
}

export interface Lock {
  release(): void;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** Linux tells when a process started (field 22, counted behind the name, which may contain anything). */
function processStart(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function isAlive({ pid, host, processStart: start }: LockOwner): boolean {
  // A network drive: whether a process of another machine lives cannot be seen from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    return codeOf(error) === 'EPERM';
  }
  return start === undefined || start === processStart(pid);
}

function readOwner(path: string): LockOwner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockOwner;
  } catch {
    return undefined;
  }
}

/** Takes a dead owner's lock away. Renaming is atomic: of several builds that try, one succeeds. */
function removeDead(path: string, dead: LockOwner | undefined): void {
  const taken = `${path}-${process.pid}`;
  try {
    renameSync(path, taken);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const owner = readOwner(taken);
  // Between looking and renaming somebody else may have taken over: give the live lock back.
  if (owner && owner.pid !== dead?.pid && isAlive(owner)) renameSync(taken, path);
  else rmSync(taken, { force: true });
}

/** An empty lock file is one that is being written at this moment, or that a power cut left behind. */
const writingTime = 200;
const attempts = 10;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Takes the lock or says who holds it; the lock of a process that died is taken over.
 * @throws LockHeld
 */
export async function acquireLock(path: string): Promise<Lock> {
  const own: LockOwner = {
    pid: process.pid,
    processStart: processStart(process.pid),
    host: hostname(),
    since: new Date().toISOString(),
  };
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: 'wx' });
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    let owner = readOwner(path);
    if (!owner) {
      await sleep(writingTime);
      owner = readOwner(path);
    }
    if (owner && isAlive(owner)) throw new LockHeld(owner);
    removeDead(path, owner);
  }
  throw new Error(`the lock ${path} can be neither taken nor removed`);
}
