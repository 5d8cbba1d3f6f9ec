import { execFileSync } from 'node:child_process';
import { canUseApt, installWithApt } from './apt.ts';

const aptPackage = 'fonts-noto-cjk';

/** The first Chinese font that fontconfig knows; macOS and Windows always bring their own. */
export function findChineseFont(): string | undefined {
  if (process.platform !== 'linux') return '系统自带';
  try {
    const list = execFileSync('fc-list', [':lang=zh', 'family'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return list
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim();
  } catch {
    return undefined;
  }
}

/**
 * Makes sure that Chinese text is drawn as text: a browser without such a font draws boxes of another width,
 * and tests of measure and layout would mean nothing.
 * @throws Error with a Chinese message that names the fix
 */
export function ensureChineseFont(): string {
  let font = findChineseFont();
  if (font) return font;
  let reason = '';
  if (canUseApt()) {
    try {
      installWithApt(['fontconfig', aptPackage]);
      font = findChineseFont();
    } catch (error) {
      reason = `\napt-get：${(error as Error).message}`;
    }
  }
  if (font) return font;
  throw new Error(
    `测试要用中文字体，这台机器上没有，也没能自动装上。${reason}\n` +
      `请自己装好它（Debian 或 Ubuntu：sudo apt-get install fontconfig ${aptPackage}），再运行 npm test。`,
  );
}
