import { BuildFailure } from '../build/failure.ts';
import { readMarker } from '../build/marker.ts';
import type { BuildPaths } from '../build/paths.ts';
import { ContentFolderError, readContentFolder } from '../content/read-folder.ts';
import { buildId } from '../site/version.ts';

/**
 * What is handed on must be what the editor sees in the content folder, and nothing that is not published.
 * @param command builds the site anew, for the message
 * @throws BuildFailure saying what to run first
 */
export function assertCurrent({ out, content, project }: BuildPaths, command: string): void {
  const marker = readMarker(out);
  if (!marker) throw new BuildFailure(`${out} 里没有生成好的网站。请先运行：${command}`);
  if (marker.unpublished > 0) {
    throw new BuildFailure(
      `${out} 里有 ${marker.unpublished} 课还没有发布（--drafts 生成的），不能打包发出去。请先运行：${command}`,
    );
  }
  let build: string;
  try {
    build = buildId(content, readContentFolder(content), project);
  } catch (error) {
    if (error instanceof ContentFolderError) throw new BuildFailure(error.message);
    throw error;
  }
  if (build !== marker.build) {
    throw new BuildFailure(
      `${out} 不是用现在的 ${content} 生成的：生成以后改过课程，或者少写了 --content、--out。\n请先运行：${command}`,
    );
  }
}
