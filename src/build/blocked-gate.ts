import { blockedIn } from '../relocatable/blocked.ts';
import type { BuiltSite, Gate, GateFailure } from './gate.ts';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Nothing in the site is refused on file://, by the content security policy or behind a wrong charset. */
export function createBlockedGate(site: BuiltSite): Gate {
  const failures: GateFailure[] = [];
  return {
    title: '双击打开和安全策略下都能用',
    readPage: (page) => ({
      startTag(tag) {
        for (const message of blockedIn(tag)) {
          failures.push({ file: page.file, line: page.lineAt(tag.start), message });
        }
      },
    }),
    judge() {
      for (const file of site.files) {
        if (/\.(?:html|css)$/.test(file) && !site.read(file).subarray(0, 3).equals(byteOrderMark)) {
          failures.push({ file, message: '开头没有 UTF-8 标记（BOM），服务器声明成 GBK 时会乱码' });
        }
        if (file.endsWith('.js') && site.read(file).some((byte) => byte > 0x7f)) {
          failures.push({
            file,
            message: '脚本里有 ASCII 以外的字符，服务器声明成 GBK 时会出错，要写成 \\u 转义',
          });
        }
      }
      return failures;
    },
  };
}
