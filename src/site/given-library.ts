import type { Library } from './library.ts';

/**
 * Where the process that builds leaves the library for the pages. Astro bundles the pages with all that they
 * import, so a module cannot be shared with them.
 */
const key = Symbol.for('xueku.library');

type Holder = Partial<Record<typeof key, Promise<Library>>>;

export function giveLibrary(library: Promise<Library>): void {
  (globalThis as Holder)[key] = library;
}

/** The library that a build made of the checked content; undefined when Astro was started by hand or for `dev`. */
export function givenLibrary(): Promise<Library> | undefined {
  return (globalThis as Holder)[key];
}
