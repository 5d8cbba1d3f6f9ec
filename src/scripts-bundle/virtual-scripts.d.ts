/** Addresses of the two scripts that every page loads, below the site's root. Chunks find themselves. */
declare module 'virtual:xueku-scripts' {
  /** Blocking, in the head, before the style sheets. */
  export const head: string;
  /** Deferred. */
  export const entry: string;
}
