import { appendFileSync } from 'node:fs';

/** Shows a text in the output of `npm test` even when all is well; by hand, in Vitest's own. */
export function report(text: string): void {
  const file = process.env['XUEKU_TEST_REPORT'];
  if (file) appendFileSync(file, `${text}\n`);
  else process.stdout.write(`${text}\n`);
}
