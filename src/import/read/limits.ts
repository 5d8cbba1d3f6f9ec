import type { ZipLimits } from '../../bundle/archive/limits.ts';

const megabyte = 1024 ** 2;

/**
 * Bytes of one document. A Word file with a hundred photographs has about 30 MB; what is larger is a film or a book
 * in pictures, and pdf.js and mammoth need ten times the file in memory.
 */
export const documentBytes = 50 * megabyte;

/** Bytes of all pictures beside one page: it may name every file of its folder. */
export const neighbourBytes = 100 * megabyte;

/** Characters of text in one document: fifty novels. Every step keeps a number for each of them. */
export const textCharacters = 5_000_000;

/**
 * Characters up to which the Markdown parser is asked. It keeps an object for every mark, and needs the square of
 * the time when thousands of brackets or asterisks open in one paragraph ({@link markdownMarks}).
 */
export const markdownCharacters = 1_000_000;

/** Opening marks in one paragraph that nobody types. */
export const markdownMarks = 2_000;

/** Block quotes and lists inside each other. */
export const markdownDepth = 30;

/** How long a reader may take: the largest documents that are let in take some ten seconds. */
export const readerMilliseconds = 120_000;

/** Folders inside folders; a deeper tree is a mistake or a trap. */
export const folderDepth = 64;

/** Bytes of an archive that comes through standard input and has to be put on the disk first. */
export const pipedArchiveBytes = 1024 * megabyte;

/**
 * An archive of documents. Videos may lie beside them, so a large file in it is no reason to refuse the rest: it is
 * unpacked only up to {@link documentBytes}.
 */
export const archiveLimits: ZipLimits = {
  entries: 20_000,
  pathLength: 1_000,
  fileBytes: 2 * 1024 * megabyte,
  totalBytes: 8 * 1024 * megabyte,
  ratio: 200,
  bombBytes: 200 * megabyte,
};
