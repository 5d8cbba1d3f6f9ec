import { join, relative } from 'node:path';
import { checkContent } from '../check/check.ts';
import type { Problem } from '../check/problem.ts';
import { countProblems, formatText } from '../check/report.ts';
import { parseYaml } from '../content/frontmatter.ts';
import { ContentFolderError, readContentFolder, type SourceFile } from '../content/read-folder.ts';
import { siteSchema } from '../schemas/site.ts';
import { BuildFailure } from './failure.ts';
import type { BuildPaths } from './paths.ts';

type Folders = Pick<BuildPaths, 'content' | 'project'>;

export interface InspectedContent {
  files: SourceFile[];
  problems: Problem[];
  /** The check's report for people. */
  report: string;
}

export interface CheckedContent {
  files: SourceFile[];
  /** The site's public address, if it has one. */
  address: string | undefined;
  /** What the check found without stopping the build. */
  remarks: string[];
}

/**
 * Reads a content folder and checks it.
 * @throws BuildFailure when the folder cannot be read
 */
export function inspectContent({ content, project }: Folders): InspectedContent {
  try {
    const files = readContentFolder(content);
    const problems = checkContent(files, { isTemplateFolder: content === join(project, 'content') });
    const report = formatText(problems, (file) => join(relative(process.cwd(), content), file));
    return { files, problems, report };
  } catch (error) {
    if (error instanceof ContentFolderError) throw new BuildFailure(error.message);
    throw error;
  }
}

/**
 * Content that may be built.
 * @throws BuildFailure with the check's report when it found errors
 */
export function checkedContent(folders: Folders): CheckedContent {
  const { files, problems, report } = inspectContent(folders);
  const { errors, warnings } = countProblems(problems);
  if (errors > 0) throw new BuildFailure(report);
  const site = files.find(({ path }) => path === 'site.yaml');
  const { address } = siteSchema.parse(parseYaml(new TextDecoder().decode(site?.bytes)).value);
  const remark = `内容检查有 ${warnings} 个提醒，用 npm run check 看`;
  return { files, address, remarks: warnings > 0 ? [remark] : [] };
}
