import { browserslistToTargets, bundle } from 'lightningcss';

/** The oldest browsers with scripts (DESIGN, Browsers). */
export const styleTargets = browserslistToTargets(['chrome 69', 'firefox 68', 'safari 12']);

/** One style sheet that scripts bring in on demand, with what it imports, minified. */
export function buildStyle(path: string): string {
  const { code } = bundle({ filename: path, minify: true, targets: styleTargets });
  return Buffer.from(code).toString('utf8');
}
