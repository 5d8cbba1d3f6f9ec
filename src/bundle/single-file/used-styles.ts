import type { Root } from 'hast';
import { Features, transform } from 'lightningcss';
import { visit } from 'unist-util-visit';
import { styleTargets } from '../../scripts-bundle/build-style.ts';
import { attributeOf } from '../html.ts';

/** Every class that a style sheet names. */
function classesOf(css: string): string[] {
  return [...new Set(Array.from(css.matchAll(/\.(-?[A-Za-z_][\w-]*)/g), ([, name = '']) => name))];
}

function wordsOf(text: string): string[] {
  return text.match(/[\w-]+/g) ?? [];
}

/** What scripts put something behind, `print-${size}`. */
function beginningsOf(script: string): string[] {
  return Array.from(
    script.matchAll(/([A-Za-z][\w-]*-)(?:\$\{|["'`]\s*\+)/g),
    ([, beginning = '']) => beginning,
  );
}

/** Every class on a page. */
export function classesOn(page: Root): Set<string> {
  const classes = new Set<string>();
  visit(page, 'element', (element) => {
    for (const name of attributeOf(element, 'className')?.split(' ') ?? []) classes.add(name);
  });
  return classes;
}

/**
 * Leaves rules out whose classes neither a page nor a script on it can have: most of a site's style sheet is for other
 * kinds of pages.
 * @param scripts everything that may run on the pages
 * @returns gives the style sheet for a page with these classes, minified
 */
export function createStyleFilter(
  css: string,
  scripts: readonly string[],
): (onPage: ReadonlySet<string>) => string {
  const inScripts = new Set(scripts.flatMap(wordsOf));
  const beginnings = scripts.flatMap(beginningsOf);
  const doubtful = classesOf(css).filter(
    (name) => !inScripts.has(name) && !beginnings.some((beginning) => name.startsWith(beginning)),
  );
  /** Lessons that use the same components share one style sheet. */
  const made = new Map<string, string>();
  return (onPage) => {
    const unusedSymbols = doubtful.filter((name) => !onPage.has(name));
    const key = unusedSymbols.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const { code } = transform({
      filename: 'styles.css',
      code: Buffer.from(css),
      minify: true,
      unusedSymbols,
      targets: styleTargets,
      // The build has already lowered it; a second time would only double its declarations.
      exclude: Features.LightDark,
    });
    const used = Buffer.from(code).toString('utf8');
    made.set(key, used);
    return used;
  };
}
