import { readFileSync } from 'node:fs';
import { browserslistToTargets, transform } from 'lightningcss';

/** The oldest browsers with scripts (DESIGN, Browsers). */
const targets = browserslistToTargets(['chrome 69', 'firefox 68', 'safari 12']);

/** One style sheet that scripts bring in on demand, minified. */
export function buildStyle(path: string): string {
  const { code } = transform({ filename: path, code: readFileSync(path), minify: true, targets });
  return Buffer.from(code).toString('utf8');
}
