import { provideChunk } from '../registry.ts';
import { siteId, storage } from '../site.ts';
import { findProblem } from '../version/find-problem.ts';
import { loadValue } from '../version/load-value.ts';
import { close, isClosed, readNewest, rememberNewest } from '../version/newest.ts';
import { offerDownloads } from '../version/offer-downloads.ts';
import { parseDownloads } from '../version/offered-downloads.ts';
import { showProblem } from '../version/show-problem.ts';
import { type FolderVersion, parseFolderVersion, parseVersion, type Version } from '../version/version.ts';

/** Empty in a lesson of one file, whose scripts have no address: there is no folder around it. */
const chunkAddress = (document.currentScript as HTMLScriptElement | null)?.src ?? '';
/** Not from the page's own address: 404.html answers for addresses of any depth. */
const root = chunkAddress === '' ? undefined : new URL('../', chunkAddress).href;

const isFile = window.location.protocol === 'file:';

function pageVersion(): Version | undefined {
  const date = document.querySelector('.version time')?.getAttribute('datetime');
  return parseVersion({ date, build: document.documentElement.getAttribute('data-version') });
}

/** Rejects when the file is missing or broken. */
async function folderVersion(address: string, { build }: Version): Promise<FolderVersion | undefined> {
  return parseFolderVersion(await loadValue(`${address}version.js?${build}`, 'xuekuVersion'), siteId);
}

function report(page: Version, folder: Version | undefined, isMissing: boolean): void {
  const isHome = document.documentElement.getAttribute('data-page') === 'home';
  const newest = readNewest(storage);
  const problem = findProblem({ page, isHome, folder, isMissing, isFile, newest });
  if (isFile) [page, folder].forEach((version) => version && rememberNewest(storage, version));
  // The wall must stay clean; the next page that is read says it.
  if (!problem || document.querySelector('[data-projection]')) return;
  const version = problem.kind === 'superseded' ? problem.newest : undefined;
  if (version && isClosed(storage, version)) return;
  showProblem(problem, {
    isFile,
    home: `${root ?? ''}index.html`,
    onClose: () => version && close(storage, version),
  });
}

provideChunk('version', {
  async checkVersion() {
    if (isFile && !document.querySelector('.version time'))
      showProblem({ kind: 'cut' }, { isFile, home: '', onClose: () => undefined });
    const page = pageVersion();
    if (!page) return;
    let folder: FolderVersion | undefined;
    let isMissing = false;
    if (root !== undefined) {
      try {
        folder = await folderVersion(root, page);
      } catch {
        isMissing = true;
      }
    }
    report(page, folder, isMissing);
    // A page that was left behind must not hand out what belongs to others.
    if (root === undefined || !folder?.downloads || folder.build !== page.build) return;
    const address = `${root}downloads/downloads.js?${page.build}`;
    // Whoever copied the site without its downloads has nothing to offer.
    const value = await loadValue(address, 'xuekuDownloads').catch(() => undefined);
    offerDownloads(parseDownloads(value, siteId), root, page.build);
  },
});
