import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** A package of npm that carries a whole old Chromium, made for cloud functions. */
interface Tarball {
  specifier: string;
  integrity: string;
  chromium: string;
  /** Libraries that a bare system lacks. */
  libraries?: string;
}

/** The oldest with scripts, the newest without WebAssembly's reference types that a package carries, the last for Windows 7. */
export type OldVersion = 69 | 92 | 109;

const tarballs: Readonly<Record<OldVersion, Tarball>> = {
  69: {
    specifier: 'chrome-aws-lambda@1.6.3',
    integrity:
      'sha512-K22/X+AqpSFPmBxuIOHhmzH4Id7Od9GpKvEksuaV7fy+WLvS/TYlwpc4I4B36Wz9u/NmvL9wKsQ1TT9cMhdYhg==',
    chromium: 'bin/chromium-69.0.3494.0.br',
  },
  92: {
    specifier: 'chrome-aws-lambda@10.1.0',
    integrity:
      'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
    chromium: 'bin/chromium.br',
    libraries: 'bin/aws.tar.br',
  },
  109: {
    specifier: '@sparticuz/chromium@109.0.6',
    integrity:
      'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
    chromium: 'bin/chromium.br',
    libraries: 'bin/aws.tar.br',
  },
};

const cache = resolve('node_modules/.cache/xueku/browsers');

export interface OldChromium {
  executablePath: string;
  libraryPath: string;
}

function download({ specifier, integrity }: Tarball, folder: string): string {
  try {
    // One string for a shell, because npm is a script file on Windows; all of it is ours.
    execFileSync(`npm pack ${specifier} --silent`, {
      cwd: folder,
      shell: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    throw new Error(
      `取不到旧版浏览器 ${specifier}。它只在测试里用，从 npm 仓库下载一次。请检查网络或 npm 的 registry 设置，再运行一次测试。`,
      { cause: error },
    );
  }
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!file) throw new Error(`npm pack ${specifier} 没有留下文件，请再运行一次测试。`);
  const path = join(folder, file);
  const found = `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`;
  if (found !== integrity) {
    throw new Error(
      `旧版浏览器 ${specifier} 的校验和不对，文件可能被换过或没下完，没有使用它。\n应为 ${integrity}\n实为 ${found}`,
    );
  }
  return path;
}

/** The system's tar; old Chromiums exist for Linux only. */
function untar(file: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xf', file, '-C', folder]);
}

function decompress(from: string, to: string, mode: number): void {
  writeFileSync(to, brotliDecompressSync(readFileSync(from)), { mode });
}

/** Fills a side folder and renames it, so that an interrupted download never looks complete. */
function install(tarball: Tarball, target: string): void {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'download-'));
  try {
    untar(download(tarball, folder), folder);
    const inPackage = (path: string) => join(folder, 'package', path);
    const result = join(folder, 'result');
    mkdirSync(join(result, 'lib'), { recursive: true });
    decompress(inPackage(tarball.chromium), join(result, 'chromium'), 0o755);
    if (tarball.libraries) {
      decompress(inPackage(tarball.libraries), join(folder, 'libraries.tar'), 0o644);
      untar(join(folder, 'libraries.tar'), result);
    }
    renameSync(result, target);
  } catch (error) {
    // Another test file may have been faster with the same browser.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A real Chromium of that age, fetched at its first use and kept for later runs.
 * @throws Error with a Chinese message when it cannot be had
 */
export function oldChromium(version: OldVersion): OldChromium {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `旧版浏览器 Chromium ${version} 只有 Linux x64 的，请在 Linux 上运行这部分测试（例如 WSL 或 Docker）。`,
    );
  }
  const target = join(cache, `chromium-${version}`);
  if (!existsSync(target)) install(tarballs[version], target);
  return { executablePath: join(target, 'chromium'), libraryPath: join(target, 'lib') };
}
