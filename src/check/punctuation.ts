import type { ContentModel, LessonSource, YamlSource } from './content-model.ts';
import { opaque, textUnits, type TextUnit } from './inline-text.ts';
import type { Finding } from './problem.ts';
import { findUnbalanced } from './paired-marks.ts';
import { isJoinedTag } from './tags.ts';
import { walk, startOf } from './tree.ts';
import { stringsOf } from './values.ts';
import { yamlPosition } from './yaml-position.ts';

const han = /\p{Script=Han}/u;
/** Chinese characters and the full-width marks that stand among them. */
const chinese = /[\p{Script=Han}，。；：！？、（）《》〈〉“”‘’「」『』【】…—]/u;

/** Half-width mark → what stands in its place in Chinese text, and its name. */
const fullWidth: Readonly<Record<string, { mark: string; name: string }>> = {
  ',': { mark: '，', name: '逗号' },
  ':': { mark: '：', name: '冒号' },
  ';': { mark: '；', name: '分号' },
  '!': { mark: '！', name: '叹号' },
  '?': { mark: '？', name: '问号' },
  '.': { mark: '。', name: '句号' },
  '(': { mark: '（）', name: '括号' },
  '"': { mark: '“”', name: '引号' },
};

function isBracketAmongChinese(text: string, index: number): boolean {
  const end = text.indexOf(')', index);
  const inside = text.slice(index + 1, end === -1 ? undefined : end);
  return han.test(inside) || chinese.test(text[index - 1] ?? '');
}

/** A half-width mark after Chinese and before Chinese, a figure or the end of the line. */
function isMarkAmongChinese(text: string, index: number): boolean {
  const before = text.slice(0, index).trimEnd().at(-1) ?? '';
  const rest = text.slice(index + 1);
  const after = /^[ \t]*\n/.test(rest) ? '' : (rest.trimStart()[0] ?? '');
  if (text[index] === '.' && (after === '.' || /\d/.test(after))) return false;
  return chinese.test(before) && (after === '' || /\d/.test(after) || chinese.test(after));
}

/** Offsets of half-width marks that stand among Chinese, by mark. */
function findHalfWidth(text: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  if (!han.test(text)) return found;
  for (const { 0: mark, index } of text.matchAll(/[,:;!?.("]/g)) {
    const isAmongChinese =
      mark === '('
        ? isBracketAmongChinese(text, index)
        : mark === '"'
          ? chinese.test(text[index - 1] ?? '') || chinese.test(text[index + 1] ?? '')
          : isMarkAmongChinese(text, index);
    if (isAmongChinese) found.set(mark, [...(found.get(mark) ?? []), index]);
  }
  return found;
}

/** The words around a mark, so that an editor finds it by searching. */
function context(text: string, index: number): string {
  return text
    .slice(Math.max(0, index - 4), index + 6)
    .replaceAll(opaque, '')
    .replace(/\s+/g, ' ');
}

/** What is wrong with the punctuation of one paragraph, each mark once, at its first occurrence. */
function checkUnit(file: string, { text, at }: TextUnit): Finding[] {
  const halfWidth = [...findHalfWidth(text)].map(([mark, [first = 0, ...more]]): Finding => {
    const { mark: better = '', name = '' } = fullWidth[mark] ?? {};
    const shown = mark === '(' ? '( )' : mark;
    const count = more.length > 0 ? `，本段共 ${more.length + 1} 处` : '';
    return {
      file,
      ...at(first),
      kind: 'ascii-punctuation',
      what: `“${context(text, first)}”里用了半角${name}“${shown}”${count}`,
      fix: `改成全角 ${better}。`,
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

function checkYaml(source: YamlSource): Finding[] {
  return (
    stringsOf(source.yaml.value)
      .filter(({ path }) => !path.some((step) => technicalFields.has(String(step))))
      // The comma is reported as a separator; a full-width one would be as wrong.
      .filter(({ path, text }) => !(path[0] === 'tags' && isJoinedTag(text)))
      .flatMap(({ path, text }) => checkUnit(source.path, { text, at: () => yamlPosition(source, path) }))
  );
}

/** The words that stand in the attributes of components. */
function attributeUnits({ tree }: LessonSource): TextUnit[] {
  if (!tree) return [];
  const units: TextUnit[] = [];
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
