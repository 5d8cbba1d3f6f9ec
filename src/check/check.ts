import type { SourceFile } from '../content/read-folder.ts';
import { checkBytes } from './bytes.ts';
import { checkCollections } from './collections.ts';
import { checkComponents } from './components.ts';
import { readContentModel, type ContentModel } from './content-model.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkFrontmatter } from './frontmatter.ts';
import { checkGlossary } from './glossary.ts';
import { checkLeftovers } from './leftovers.ts';
import { checkLinks } from './links.ts';
import { checkMergeConflicts } from './merge-conflicts.ts';
import { checkNames } from './names.ts';
import { compareProblems, toProblem, type Problem } from './problem.ts';
import { checkPunctuation } from './punctuation.ts';
import { checkSite } from './site.ts';
import { checkStructure } from './structure.ts';
import { checkTags } from './tags.ts';

/** The id of the project's own content, which no other unit may keep. */
export const templateSiteId = 'xueku';

export interface CheckOptions {
  /** True for the project's own content folder, the only one that may use the template's site id. */
  isTemplateFolder?: boolean;
}

/** Checks a content folder that is already parsed; the model stays as it is. */
export function checkModel(model: ContentModel, { isTemplateFolder = false }: CheckOptions = {}): Problem[] {
  const drafts = new Set(model.lessons.filter(({ isDraft }) => isDraft).map(({ path }) => path));
  const findings = [
    ...checkBytes(model),
    ...checkNames(model),
    ...checkDuplicates(model),
    ...checkFrontmatter(model),
    ...checkTags(model),
    ...checkStructure(model),
    ...checkLeftovers(model),
    ...checkMergeConflicts(model),
    ...checkLinks(model),
    ...checkComponents(model),
    ...checkPunctuation(model),
    ...checkCollections(model),
    ...checkGlossary(model),
    ...checkSite(model, isTemplateFolder ? undefined : templateSiteId),
  ];
  return findings.map((finding) => toProblem(finding, drafts.has(finding.file))).sort(compareProblems);
}

/** Checks a whole content folder: every problem of every file, sorted by file, line and column. */
export function checkContent(files: readonly SourceFile[], options: CheckOptions = {}): Problem[] {
  return checkModel(readContentModel(files), options);
}
