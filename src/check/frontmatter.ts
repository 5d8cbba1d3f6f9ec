import type { z } from 'zod';
import { collectionSchema } from '../schemas/collection.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import { siteSchema } from '../schemas/site.ts';
import { draftCollections } from './collections.ts';
import type { ContentModel, LessonSource, YamlSource } from './content-model.ts';
import { fieldLabel } from './field-names.ts';
import { findPlaceholders, isPlaceholder, suggestionMark } from '../lesson/placeholder.ts';
import { fileStart, type Finding } from './problem.ts';
import { schemaProblems } from './schema-issues.ts';
import { positionAt } from './text-position.ts';
import { stringsOf, valueAt } from './values.ts';
import { translateYamlError } from './yaml-errors.ts';
import { missingPosition, yamlPosition } from './yaml-position.ts';

function checkSyntax({ path, startLine, yaml, breach }: YamlSource): Finding[] {
  if (breach) return [{ file: path, line: breach.line, column: 1, kind: breach.kind, what: breach.what }];
  // One slip often makes the parser stumble several times; the first report of a line is the exact one.
  const firstOfLine = yaml.errors.filter(
    (error, i) => yaml.errors.findIndex(({ line }) => line === error.line) === i,
  );
  return firstOfLine.map((error) => ({
    file: path,
    line: error.line + startLine - 1,
    column: error.column,
    kind: 'yaml-syntax',
    ...translateYamlError(error),
  }));
}

/** @param allowsPlaceholders drafts may hold 待补 in a field of any type */
function checkSchema(source: YamlSource, schema: z.ZodType, allowsPlaceholders: boolean): Finding[] {
  const { value, errors } = source.yaml;
  if (errors.length > 0 || source.breach) return [];
  return schemaProblems(schema, value ?? {})
    .filter(
      ({ path, kind }) =>
        kind === 'unknown-field' || !allowsPlaceholders || !isPlaceholder(valueAt(value, path)),
    )
    .map(({ path, kind, what, fix }) => {
      const isAbsent = kind === 'missing-field' && valueAt(value, path) === undefined;
      const at = isAbsent ? missingPosition(source, path) : yamlPosition(source, path);
      return { file: source.path, ...at, kind, what, fix };
    });
}

function checkFieldPlaceholders(source: YamlSource, owner: string): Finding[] {
  return stringsOf(source.yaml.value)
    .filter(({ text }) => isPlaceholder(text))
    .map(({ path }) => ({
      file: source.path,
      ...yamlPosition(source, path),
      kind: 'placeholder-left',
      what: `${owner}，${fieldLabel(path)}却还留着“待补”`,
    }));
}

function checkBodyPlaceholders({ path, frontmatter: { body } }: LessonSource, owner: string): Finding[] {
  return findPlaceholders(body).map((offset) => ({
    file: path,
    ...positionAt(body, offset),
    kind: 'placeholder-left',
    what: `${owner}，正文里却还留着“待补”`,
  }));
}

const suggestedItem = new RegExp(`^[-*+] \\[[ xX]\\] ${suggestionMark}`, 'gm');

/** What an import proposes for the checklist and the discussion; the list is searched in the text. */
function checkSuggestions(lesson: LessonSource, header: YamlSource, owner: string): Finding[] {
  const { body } = lesson.frontmatter;
  const finding = { file: lesson.path, kind: 'suggestion-left' } as const;
  const inFields = stringsOf(header.yaml.value)
    .filter(({ text }) => text.startsWith(suggestionMark))
    .map(({ path }) => ({
      ...finding,
      ...yamlPosition(header, path),
      what: `${owner}，${fieldLabel(path)}却还是机器的建议`,
    }));
  const inBody = [...body.matchAll(suggestedItem)].map(({ index }) => ({
    ...finding,
    ...positionAt(body, index),
    what: `${owner}，学习清单里却还有机器的建议`,
  }));
  return [...inFields, ...inBody];
}

/** Statuses under which nothing may be left to come. */
const finishedStatuses: Readonly<Record<string, string>> = {
  review: '状态是 review（审校中）',
  published: '状态是 published（已发布）',
};

function checkLesson(lesson: LessonSource): Finding[] {
  const { path, header, frontmatter, text, isDraft, fields } = lesson;
  if (!header) {
    const isOpen = frontmatter.body.trimStart().startsWith('---');
    const what = isOpen ? '文件以 --- 开头，后面却没有第二个 ---' : '文件不是以 --- 开头';
    const finding = { file: path, ...fileStart };
    if (text.trim() === '') return [{ ...finding, kind: 'missing-frontmatter', what: '文件是空的' }];
    return [{ ...finding, kind: isOpen ? 'unclosed-frontmatter' : 'missing-frontmatter', what }];
  }
  const owner = finishedStatuses[String(fields['status'])];
  return [
    ...checkSyntax(header),
    ...checkSchema(header, lessonSchema, isDraft),
    ...(owner
      ? [
          ...checkFieldPlaceholders(header, owner),
          ...checkBodyPlaceholders(lesson, owner),
          ...checkSuggestions(lesson, header, owner),
        ]
      : []),
  ];
}

function checkSetting(
  source: YamlSource | undefined,
  schema: z.ZodType,
  mayHavePlaceholders: boolean,
): Finding[] {
  if (!source) return [];
  return [
    ...checkSyntax(source),
    ...checkSchema(source, schema, mayHavePlaceholders),
    ...(mayHavePlaceholders ? [] : checkFieldPlaceholders(source, '读者会看到这里')),
  ];
}

/** Frontmatter of lessons and the fields of all settings. */
export function checkFrontmatter(model: ContentModel): Finding[] {
  const drafts = draftCollections(model);
  return [
    ...checkSetting(model.site, siteSchema, false),
    ...checkSetting(model.glossary, glossarySchema, false),
    ...model.collections.flatMap((collection) =>
      checkSetting(collection, collectionSchema, drafts.has(collection.id)),
    ),
    ...model.lessons.flatMap(checkLesson),
  ];
}
