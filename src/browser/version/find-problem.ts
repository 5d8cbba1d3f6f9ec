import type { Version } from './version.ts';

/** What a reader should know about the version of a page. */
export type VersionProblem =
  /** The page was left behind when the folder or the server got a newer version. */
  | { kind: 'stale'; now: Version }
  /** The end of the page is missing. */
  | { kind: 'cut' }
  /**
   * Not all files of the version came into the folder; `rest` is that of the others, undefined when version.js is
   * missing or broken.
   */
  | { kind: 'incomplete'; rest: Version | undefined }
  /** A newer version was opened on this computer. */
  | { kind: 'superseded'; opened: Version; newest: Version };

export interface Circumstances {
  page: Version;
  /** Every version has this page, so it is never left over from an earlier one. */
  isHome: boolean;
  /** The version of the folder; undefined when it says nothing that can be read. */
  folder: Version | undefined;
  /** The folder does not say what it is, although a whole copy does. */
  isMissing: boolean;
  /** Opened by double-click, where files are copied by hand and nothing is cached. */
  isFile: boolean;
  newest: Version | undefined;
}

function problemInFolder({
  page,
  isHome,
  folder,
  isMissing,
  isFile,
}: Circumstances): VersionProblem | undefined {
  // A server that does not answer, or is just getting its new files, is nothing to tell a reader about.
  if (isMissing) return isFile ? { kind: 'incomplete', rest: undefined } : undefined;
  if (!folder || folder.build === page.build) return undefined;
  if (folder.date > page.date || (folder.date === page.date && isFile))
    return isHome && isFile ? { kind: 'incomplete', rest: page } : { kind: 'stale', now: folder };
  return isFile ? { kind: 'incomplete', rest: folder } : undefined;
}

/** Compares a page with the folder around it and with what this computer has seen. */
export function findProblem(circumstances: Circumstances): VersionProblem | undefined {
  const { page, isFile, newest } = circumstances;
  const problem = problemInFolder(circumstances);
  // A server has one version, and may have gone back to an earlier one on purpose.
  if (problem || !isFile || !newest || newest.date <= page.date) return problem;
  return { kind: 'superseded', opened: page, newest };
}
