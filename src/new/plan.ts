/** A text file to be written, with its path below the content folder. */
export interface NewFile {
  path: string;
  text: string;
}

/** What a command is going to write, and what it tells the person who typed it. */
export interface Plan {
  files: NewFile[];
  notes: string[];
}

/** A wish that cannot be fulfilled as typed; the message says what to type instead. */
export class CannotCreate extends Error {
  override name = 'CannotCreate';
}
