/** What an archive may cost at most. */
export interface ZipLimits {
  /** Files and folders. */
  entries: number;
  /** Characters of a path; Windows takes 260 with the folder around it. */
  pathLength: number;
  /** Bytes of one file, unpacked. */
  fileBytes: number;
  /** Bytes of all files together, unpacked. */
  totalBytes: number;
  /** How many times larger than packed a file may be; text comes to 20, a bomb to 1000. */
  ratio: number;
}

const gibibyte = 1024 ** 3;

/** Room for a library of ten thousand lessons with videos. */
export const usualLimits: ZipLimits = {
  entries: 50_000,
  pathLength: 260,
  fileBytes: 2 * gibibyte,
  totalBytes: 16 * gibibyte,
  ratio: 200,
};
