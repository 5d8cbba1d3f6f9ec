import { join, relative } from 'node:path';
import { checkModel } from '../check/check.ts';
import { readContentModel, type ContentModel } from '../check/content-model.ts';
import type { Problem } from '../check/problem.ts';
import { countProblems, formatText } from '../check/report.ts';
import { ContentFolderError, readContentFolder } from '../content/read-folder.ts';
import { siteSchema } from '../schemas/site.ts';
import { BuildFailure } from './failure.ts';
import type { BuildPaths } from './paths.ts';

type Folders = Pick<BuildPaths, 'content' | 'project'>;

export interface InspectedContent {
  model: ContentModel;
  problems: Problem[];
  /** The check's report for people. */
  report: string;
}

export interface CheckedContent {
  /** What the check has parsed, for the pages: the bytes that are built are the bytes that were checked. */
  model: ContentModel;
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
    const model = readContentModel(readContentFolder(content));
    const problems = checkModel(model, { isTemplateFolder: content === join(project, 'content') });
    const report = formatText(problems, (file) => join(relative(process.cwd(), content), file));
    return { model, problems, report };
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
  const { model, problems, report } = inspectContent(folders);
  const { errors, warnings } = countProblems(problems);
  if (errors > 0) throw new BuildFailure(report);
  const { address } = siteSchema.parse(model.site?.yaml.value);
  const remark = `内容检查有 ${warnings} 个提醒，用 npm run check 看`;
  return { model, address, remarks: warnings > 0 ? [remark] : [] };
}
