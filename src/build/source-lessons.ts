import { parseYaml, splitFrontmatter } from '../content/frontmatter.ts';
import type { SourceFile } from '../content/read-folder.ts';
import { sourceHash } from '../site/version.ts';
import { countChinese, type ExpectedLesson } from './lessons-gate.ts';

const lessonPath = /^lessons\/[^/]+\/([^/]+)\.mdx?$/;

/** Comments, and the attributes of components, which may be shown in another form. */
const notText = /<!--[\s\S]*?-->|\{[^{}]*\}|<[A-Z][^<>]*>/g;

export interface SourceLesson extends ExpectedLesson {
  isPublished: boolean;
}

/** The lessons of a content folder, told from the source files alone. */
export function sourceLessons(files: readonly SourceFile[]): SourceLesson[] {
  return files.flatMap(({ path, bytes }) => {
    const slug = lessonPath.exec(path)?.[1];
    if (slug === undefined) return [];
    const { yaml, body } = splitFrontmatter(new TextDecoder().decode(bytes));
    const frontmatter = parseYaml(yaml ?? '').value as { status?: unknown } | null | undefined;
    const characters = countChinese(body.replace(notText, ''));
    const isPublished = frontmatter?.status === 'published';
    return [{ slug, sourceHash: sourceHash(bytes), source: path, characters, isPublished }];
  });
}
