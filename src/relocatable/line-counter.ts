/** Turns offsets of a text into 1-based line numbers; cheap when the offsets come in rising order. */
export class LineCounter {
  readonly #text: string;
  #offset = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  lineAt(offset: number): number {
    if (offset < this.#offset) {
      this.#offset = 0;
      this.#line = 1;
    }
    for (let at = this.#text.indexOf('\n', this.#offset); at !== -1 && at < offset;) {
      this.#line++;
      this.#offset = at + 1;
      at = this.#text.indexOf('\n', this.#offset);
    }
    return this.#line;
  }
}
