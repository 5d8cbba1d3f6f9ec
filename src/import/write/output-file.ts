/** A file that an import wants to write, with its path below the content folder. */
export interface OutputFile {
  path: string;
  content: string | Uint8Array;
  /** It stands there already and may be replaced; without this it must be new. */
  replaces?: boolean;
}
