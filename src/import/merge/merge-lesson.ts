import { editYaml } from './edit-yaml.ts';
import { splitLesson, withBreaksOf, withPlainBreaks, type LessonFile } from './lesson-file.ts';
import { mergeBody } from './merge-body.ts';
import { mergeFields } from './merge-fields.ts';
import { readFields, type ReadFields } from './yaml-fields.ts';
import type { Refusal } from '../document/source-document.ts';

/** The same lesson three times, each the whole file. */
export interface LessonVersions {
  /** As the machine wrote it last time. */
  base: string;
  /** As it stands now, with what editors did. */
  mine: string;
  /** As the machine would write it now. */
  theirs: string;
}

export interface MergeConflict {
  /** Field of the frontmatter (`source.author`) or 正文. */
  place: string;
  /** Line of the merged file where the marks stand; 1 for the frontmatter, where the editor's value stays. */
  line: number;
  mine: string;
  theirs: string;
}

export interface MergedLesson {
  text: string;
  conflicts: MergeConflict[];
  /** What was done, one Chinese sentence each. */
  notes: string[];
}

function shown(value: unknown): string {
  if (value === undefined) return '（没有这个字段）';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

interface Opened {
  file: LessonFile;
  fields: ReadFields;
}

function open(text: string): Opened | undefined {
  const file = splitLesson(text);
  const fields = file && readFields(file.yaml);
  return fields && { file, fields };
}

/** Every import writes the day; that alone is no news. */
function withoutDay(text: string): string {
  return text.replace(/^updated:.*$/m, 'updated:');
}

function mergeOpened(base: Opened, mine: Opened, theirs: Opened): MergedLesson | Refusal {
  const { changes, conflicts } = mergeFields(base.fields.values, mine.fields.values, theirs.fields.values);
  const yaml = editYaml(mine.file.yaml, mine.fields, changes);
  if (yaml === undefined)
    return {
      reason: '这一课的文件头写法特别，合并会丢掉编辑的注释或改变别的字段，所以没有动它，请手工合并。',
    };
  const body = mergeBody(base.file.body, mine.file.body, theirs.file.body);
  const head = mine.file.opening + yaml + mine.file.closing;
  // A closing line at the very end of a file has no line break of its own.
  const separator = head.endsWith('\n') || body.text === '' ? '' : '\n';
  const above = (head + separator).split('\n').length - 1;
  const fields = changes.map(({ path }) => path.join('.')).join('、');
  return {
    text: head + separator + body.text,
    conflicts: [
      ...conflicts.map(({ field, mine: own, theirs: other }) => ({
        place: field,
        line: 1,
        mine: shown(own),
        theirs: shown(other),
      })),
      ...body.conflicts.map((conflict) => ({ ...conflict, place: '正文', line: above + conflict.line })),
    ],
    notes: [
      changes.length > 0 ? `文件头里编辑没有改过的字段换成了新的：${fields}。` : '',
      body.taken > 0 ? `正文有 ${body.taken} 处换成了新导入的文字。` : '',
      conflicts.length > 0 ? `文件头有 ${conflicts.length} 个字段新旧不一，留下编辑的值。` : '',
      body.conflicts.length > 0 ? `正文有 ${body.conflicts.length} 处新旧不一，两种文字都在，请选一种。` : '',
    ].filter((note) => note !== ''),
  };
}

/**
 * Brings a newer version of a document into a lesson that editors have worked on. Nothing of the editor's is lost:
 * where both changed the same words both stand in the text, between marks.
 */
export function mergeLesson({ base, mine, theirs }: LessonVersions): MergedLesson | Refusal {
  const done = (text: string): MergedLesson => ({ text, conflicts: [], notes: [] });
  if (base === theirs || mine === theirs) return done(mine);
  if (mine === base) return done(theirs);
  const [old, own, other] = [withPlainBreaks(base), withPlainBreaks(mine), withPlainBreaks(theirs)];
  if (withoutDay(old) === withoutDay(other) || own === other) return done(mine);
  if (own === old) return done(withBreaksOf(other, mine));
  const [first, second, third] = [open(old), open(own), open(other)];
  if (!second)
    return {
      reason:
        '这一课的文件头读不懂（缺少 --- 或 YAML 有误），没有动它；请先运行 npm run check 改好，再导入一次。',
    };
  if (!first) return { reason: '上次导入的底稿读不懂，分不清编辑改了什么，没有动这一课；请手工合并。' };
  if (!third) return { reason: '新导入的文件头读不懂，没有动这一课。' };
  const merged = mergeOpened(first, second, third);
  return 'reason' in merged ? merged : { ...merged, text: withBreaksOf(merged.text, mine) };
}
