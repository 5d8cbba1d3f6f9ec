import { BuildFailure } from '../build/failure.ts';
import { downloadsFolder } from '../build/keep-downloads.ts';
import { versionFile } from '../site/version-script.ts';
import { verifyBundle } from './archive/verify.ts';

const shownPerKind = 10;

function lines(what: string, files: readonly string[]): string[] {
  const more = files.length > shownPerKind ? `  ……还有 ${files.length - shownPerKind} 个` : undefined;
  return [
    ...files.slice(0, shownPerKind).map((file) => `  ${what}　${file}`),
    ...(more === undefined ? [] : [more]),
  ];
}

/**
 * A bundle vouches for every file in it with a checksum, so it is made of a site only that is as the build left it:
 * nothing lost, nothing changed by hand, and nothing that somebody put there for a moment.
 * @param command builds the site anew, for the message
 * @throws BuildFailure naming the files and what to do
 */
export async function assertWhole(out: string, command: string): Promise<void> {
  const { missing, changed, unreadable, renamed, extra } = await verifyBundle(out);
  // Written anew whenever bundles come or go, and written anew into every bundle.
  const altered = changed.filter((file) => file !== versionFile);
  const report = [
    ...lines('少了', missing),
    ...lines('改过', altered),
    ...lines('读不出来', unreadable),
    ...lines(
      '改了名',
      renamed.map(({ found }) => found),
    ),
    ...lines(
      '多出来',
      // Looked through on its own (old-downloads.ts).
      extra.filter((file) => !file.startsWith(`${downloadsFolder}/`)),
    ),
  ];
  if (report.length === 0) return;
  throw new BuildFailure(
    [
      `${out} 和生成时不一样：`,
      ...report,
      `请重新运行：${command}`,
      '多出来的文件请先拿走；要发给读的人，就放进 content/attachments/，在课里写成附件。',
    ].join('\n'),
  );
}
