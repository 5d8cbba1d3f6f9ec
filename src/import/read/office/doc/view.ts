/** Reads numbers anywhere in a stream, and 0 behind its end: what is damaged never throws. */
export class View {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  byte(at: number): number {
    return this.bytes[at] ?? 0;
  }

  short(at: number): number {
    return this.byte(at) + 256 * this.byte(at + 1);
  }

  long(at: number): number {
    return this.short(at) + 65_536 * this.short(at + 2);
  }

  slice(start: number, length: number): View {
    return new View(this.bytes.subarray(start, start + length));
  }

  get length(): number {
    return this.bytes.length;
  }
}
