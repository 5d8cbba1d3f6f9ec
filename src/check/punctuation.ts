import type { ContentModel, LessonSource, YamlSource } from './content-model.ts';
import { opaque, textUnits, type TextUnit } from './inline-text.ts';
import { findHalfWidth, type HalfWidth, type HalfWidthMark } from '../lesson/half-width.ts';
import type { Finding } from './problem.ts';
import { findUnbalanced } from './paired-marks.ts';
import { isJoinedTag } from './tags.ts';
import { walk, startOf } from './tree.ts';
import { stringsOf, type FieldPath } from './values.ts';
import { yamlPosition } from './yaml-position.ts';

/** Half-width mark → what stands in its place in Chinese text, and its name. */
const fullWidth: Readonly<Record<HalfWidth, { mark: string; name: string }>> = {
  ',': { mark: '，', name: '逗号' },
  ':': { mark: '：', name: '冒号' },
  ';': { mark: '；', name: '分号' },
  '!': { mark: '！', name: '叹号' },
  '?': { mark: '？', name: '问号' },
  '.': { mark: '。', name: '句号' },
  '(': { mark: '（）', name: '括号' },
  '"': { mark: '“”', name: '引号' },
};

/** The words around a mark, so that an editor finds it by searching. */
function context(text: string, index: number): string {
  return text
    .slice(Math.max(0, index - 4), index + 6)
    .replaceAll(opaque, '')
    .replace(/\s+/g, ' ');
}

/** What is wrong with the punctuation of one paragraph, each mark once, at its first occurrence. */
function checkUnit(file: string, { text, at }: Pick<TextUnit, 'text' | 'at'>): Finding[] {
  const byMark = new Map<HalfWidth, HalfWidthMark[]>();
  for (const found of findHalfWidth(text)) byMark.set(found.mark, [...(byMark.get(found.mark) ?? []), found]);
  const halfWidth = [...byMark].map(([mark, found]): Finding => {
    const { mark: better, name } = fullWidth[mark];
    const { index = 0, replacement } = found[0] ?? {};
    const shown = mark === '(' ? '( )' : mark;
    const count = found.length > 1 ? `，本段共 ${found.length} 处` : '';
    return {
      file,
      ...at(index),
      kind: 'ascii-punctuation',
      what: `“${context(text, index)}”里用了半角${name}“${shown}”${count}`,
      fix: `改成全角 ${mark === '.' ? (replacement ?? better) : better}。`,
    };
  });
  const unbalanced = findUnbalanced(text).map(({ mark, index, missing }): Finding => ({
    file,
    ...at(index),
    kind: 'unbalanced-punctuation',
    what: `“${context(text, index)}”里的 ${mark} 没有对应的 ${missing}`,
  }));
  return [...halfWidth, ...unbalanced];
}

/** Fields that hold names of files, addresses and dates. */
const technicalFields = new Set([
  'file',
  'address',
  'id',
  'date',
  'updated',
  'status',
  'start',
  'formerSlugs',
]);

/** The strings of a YAML text in which punctuation is judged. */
export function yamlProse(value: unknown): { path: FieldPath; text: string }[] {
  return (
    stringsOf(value)
      .filter(({ path }) => !path.some((step) => technicalFields.has(String(step))))
      // The comma is reported as a separator; a full-width one would be as wrong.
      .filter(({ path, text }) => !(path[0] === 'tags' && isJoinedTag(text)))
  );
}

function checkYaml(source: YamlSource): Finding[] {
  return yamlProse(source.yaml.value).flatMap(({ path, text }) =>
    checkUnit(source.path, { text, at: () => yamlPosition(source, path) }),
  );
}

/** The words that stand in the attributes of components. */
function attributeUnits({ tree }: LessonSource): Pick<TextUnit, 'text' | 'at'>[] {
  if (!tree) return [];
  const units: Pick<TextUnit, 'text' | 'at'>[] = [];
  for (const { node } of walk(tree)) {
    const at = () => startOf(node);
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      for (const value of Object.values(node.attributes ?? {})) units.push({ text: value ?? '', at });
    } else if (node.type === 'mdxJsxFlowElement') {
      for (const { value } of node.attributes) if (typeof value === 'string') units.push({ text: value, at });
    }
  }
  return units;
}

function checkLesson(lesson: LessonSource): Finding[] {
  const { path, header, tree, frontmatter } = lesson;
  const units = tree ? textUnits(tree, frontmatter.body) : [];
  return [
    ...(header ? checkYaml(header) : []),
    ...[...units, ...attributeUnits(lesson)].flatMap((unit) => checkUnit(path, unit)),
  ];
}

/** Half-width punctuation among Chinese and marks without their other half, in texts and in settings. */
export function checkPunctuation({ lessons, collections, site, glossary }: ContentModel): Finding[] {
  const settings = [site, glossary, ...collections].filter((source) => source !== undefined);
  return [...settings.flatMap(checkYaml), ...lessons.flatMap(checkLesson)];
}
