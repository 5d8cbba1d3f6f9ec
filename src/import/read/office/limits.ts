/** What an Office package may cost at most; a text of a thousand pages has some 20 MB of XML. */
export const packageLimits = {
  /** Files in the package. */
  entries: 5000,
  /** Bytes of one unpacked part of text. */
  textBytes: 32 * 1024 ** 2,
  /** Bytes of one unpacked picture. */
  pictureBytes: 40 * 1024 ** 2,
  /** Bytes of everything unpacked. */
  totalBytes: 256 * 1024 ** 2,
  /** How many times larger than packed a part may be once it is larger than a megabyte. */
  ratio: 300,
  /** Elements in elements; Word itself stays below a hundred. */
  depth: 300,
} as const;

/** What a PDF may cost at most. */
export const pdfLimits = {
  pages: 2000,
  characters: 5_000_000,
  milliseconds: 120_000,
} as const;
