import { BuildFailure } from '../build/failure.ts';
import type { BuildPaths } from '../build/paths.ts';
import { ContentFolderError, readContentFolder } from '../content/read-folder.ts';
import { buildId } from '../site/version.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * What is handed on must be what the editor sees in the content folder, and nothing that is not published.
 * @throws BuildFailure saying what to run first
 */
export function assertCurrent({ marker, root }: BuiltSite, { content, project }: BuildPaths): void {
  if (marker.unpublished > 0) {
    throw new BuildFailure(
      `${root} 里有 ${marker.unpublished} 课还没有发布（--drafts 生成的），不能打包发出去。请先运行 npm run build。`,
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
      `${root} 不是用现在的 ${content} 生成的（网站 ${marker.build}，课程 ${build}）。请先运行 npm run build，再打包。`,
    );
  }
}
