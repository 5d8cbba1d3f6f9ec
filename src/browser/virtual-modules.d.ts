/** Written by src/scripts-bundle: the modules that chunks share with the entry, by file name without extension. */
declare module 'virtual:shared-modules' {
  export const sharedModules: Readonly<Record<string, unknown>>;
}
