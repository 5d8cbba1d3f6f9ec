/** A module that does nothing but have two tables: the smallest that needs the reference types of WebAssembly. */
const twoTables = [0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0];

/**
 * Whether this browser can run Pagefind (Chromium 96, Firefox 79, Safari 15 and later). Nothing else may touch
 * WebAssembly before: on Chromium 69 trying to compile the engine under our policy ends the whole page.
 */
export function canRunPagefind(
  assembly: Pick<typeof WebAssembly, 'validate'> | undefined = (window as Partial<typeof window>).WebAssembly,
): boolean {
  try {
    return assembly ? assembly.validate(new Uint8Array(twoTables)) : false;
  } catch {
    return false;
  }
}
