/** What an archive may cost at most, one that is read as well as one that is written. */
export interface ZipLimits {
  /** Files and folders; the classic format counts to 65,535. */
  entries: number;
  /** Characters of a path; Windows takes 260 with the folder around it. */
  pathLength: number;
  /** Bytes of one file, unpacked. */
  fileBytes: number;
  /** Bytes of all files together, unpacked. */
  totalBytes: number;
  /** How many times larger than packed a file may be, and all together; text comes to 20, a bomb to 1000. */
  ratio: number;
  /** Bytes of all files together, unpacked, that harm nobody however well they were packed. */
  bombBytes: number;
}

const gibibyte = 1024 ** 3;

/** Room for a library of ten thousand lessons with videos. */
export const usualLimits: ZipLimits = {
  entries: 65_000,
  pathLength: 260,
  fileBytes: 2 * gibibyte,
  totalBytes: 16 * gibibyte,
  ratio: 200,
  bombBytes: gibibyte,
};
