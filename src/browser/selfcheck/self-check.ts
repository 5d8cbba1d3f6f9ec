import { createElement } from '../create-element.ts';
import { checkFiles } from './check-files.ts';
import { findRoot } from './find-root.ts';
import { listFiles, type Manifest, readManifest } from './manifest.ts';
import { otherVersion, otherVersionView } from './other-version.ts';
import { resultView, summaryOf } from './result-view.ts';

interface View {
  input: HTMLInputElement;
  progress: HTMLProgressElement;
  /** Is read out. Changed only at the beginning and the end: a number for every file would never stop. */
  status: HTMLElement;
  result: HTMLElement;
}

const advices = {
  none: '这个文件夹里没有这份资料的文件。请再选一次：选里面有 index.html 和 selfcheck.html 的那个文件夹。',
  inside: '选得太靠里了，这样看不到别的文件。请再选一次：选它外面一层、里面有 index.html 的那个文件夹。',
};

interface Copy {
  /** As the reader knows it, from the chosen folder on. */
  folder: string;
  /** By their paths in the bundle. */
  files: Map<string, File>;
}

/** The copy that was chosen, or what to say when there is none. */
function copyIn(chosen: readonly File[], { files }: Manifest): Copy | string {
  const ownFolder = decodeURIComponent(location.pathname.replace(/[^/]*$/, ''));
  const root = findRoot(
    chosen.map(({ webkitRelativePath }) => webkitRelativePath),
    files.map(([path]) => path).concat(listFiles),
    ownFolder,
  );
  if (root.kind !== 'found') return advices[root.kind];
  const below = chosen.filter(({ webkitRelativePath }) => webkitRelativePath.indexOf(root.root) === 0);
  return {
    folder: root.root.slice(0, -1),
    files: new Map(
      below.map((file) => [file.webkitRelativePath.slice(root.root.length), file] as [string, File]),
    ),
  };
}

async function check(manifest: Manifest, { input, progress, status, result }: View): Promise<void> {
  const chosen = Array.from(input.files ?? []);
  // The same folder can be chosen again after it was mended.
  input.value = '';
  const run = String(Number(result.dataset['run']) + 1);
  result.dataset['run'] = run;
  result.textContent = '';
  if (chosen.length === 0) return;
  const found = copyIn(chosen, manifest);
  progress.hidden = typeof found === 'string';
  if (typeof found === 'string') {
    status.textContent = found;
    return;
  }
  status.textContent = '正在核对，请等一等……';
  const other = await otherVersion(found.files, manifest);
  if (result.dataset['run'] !== run) return;
  if (other) result.append(otherVersionView(manifest.date, other.date));
  // A page that is not newer does not know what should be in the folder.
  if (other && other.date >= manifest.date) {
    progress.hidden = true;
    status.textContent = '核对完了：这一页和文件夹不是同一版，见下面。';
    return;
  }
  const outcome = await checkFiles(manifest.files, found.files, (done, total) => {
    progress.max = total;
    progress.value = done;
    return result.dataset['run'] === run;
  });
  if (!outcome) return;
  progress.hidden = true;
  status.textContent = `核对完了：${summaryOf(outcome)}`;
  result.append(resultView(outcome, manifest.files.length, manifest.date, found.folder));
}

function start(): void {
  const part = document.getElementById('check');
  const input = document.getElementById('folder') as HTMLInputElement | null;
  if (!part || !input) return;
  part.hidden = false;
  if (!('webkitdirectory' in input)) {
    part.textContent = '';
    part.append(
      createElement(
        'p',
        {},
        '这个浏览器不能选文件夹。请在电脑上用 Chrome、Edge、360（极速模式）或火狐打开本页。',
      ),
    );
    return;
  }
  const view = {
    input,
    progress: document.getElementById('progress') as HTMLProgressElement,
    status: document.getElementById('status') as HTMLElement,
    result: document.getElementById('result') as HTMLElement,
  };
  const manifest = readManifest();
  input.addEventListener('change', () => void check(manifest, view));
}

start();
