/** Shows what a build is doing: one moving line on a terminal, one plain line a step elsewhere. */
export interface Progress {
  step(name: string): void;
  /** How far the present step is; only a terminal shows it. */
  detail(text: string): void;
  /** Clears the moving line. */
  end(): void;
}

/** A terminal as far as progress needs it. */
export interface ProgressOutput {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const clearLine = '\r\u001B[2K';
const shortestPause = 80;

/** Chinese characters and signs take two columns of a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character >= '\u1100' ? 2 : 1), 0);
}

function cut(text: string, columns: number): string {
  let result = '';
  for (const character of text) {
    if (width(result + character) >= columns) break;
    result += character;
  }
  return result;
}

/** Some terminals answer 0 when they do not know their width. */
function columnsOf({ columns }: ProgressOutput): number {
  return columns === undefined || columns === 0 ? 80 : columns;
}

export function createProgress(output: ProgressOutput, now: () => number = Date.now): Progress {
  let step = '';
  let started = 0;
  let drawn = 0;
  const draw = (text: string): void => {
    drawn = now();
    const seconds = Math.floor((now() - started) / 1000);
    const time = seconds > 0 ? `（${seconds} 秒）` : '';
    output.write(clearLine + cut(`${step}……${text}${time}`, columnsOf(output)));
  };
  return {
    step(name) {
      step = name;
      started = now();
      if (output.isTTY) draw('');
      else output.write(`${name}……\n`);
    },
    detail(text) {
      if (output.isTTY && now() - drawn >= shortestPause) draw(text);
    },
    end() {
      if (output.isTTY) output.write(clearLine);
    },
  };
}

/** For callers that show nothing. */
export const silentProgress: Progress = { step() {}, detail() {}, end() {} };
