import { sourceKinds, type SourceKind } from '../../schemas/source.ts';
import type { LessonMetadata } from '../document/lesson-draft.ts';
import type { Line } from '../document/line.ts';
import type { MetadataEntry, MetadataField, WorkingDocument } from '../document/working-document.ts';
import { cleanOutsideWords } from '../repair/outside-words.ts';
import { wordsOnly } from './frame/text-shape.ts';

/** What Word and scanners write where nobody has written a name or a title. */
const defaultValue =
  /^(?:微软用户|微软中国|用户|未知|匿名|unknown|佚名|不详|无名|网络|转载|(?:系统|网站|超级)?管理员|(?:责任|网站|本站)?编辑|责编|小编|本[站网报刊](?:编辑|原创|讯)?|原创|来源网络|发布员|信息员|webmaster|editor|root|test|users?|admin(?:istrator)?|owner|pc|lenovo|hp|dell|thinkpad|windows.{0,12}|microsoft.{0,20}|wps.{0,12}|.{0,20}user|[\w.-]{1,3}|无标题.{0,6}|未命名.{0,6}|文档\s*\d*|新建.{0,24}|untitled.{0,6}|document\s*\d*|no\s?title|.{0,40}\.(?:docx?|wps|html?|txt|pdf))$/iu;

function meant(value: string | undefined): string | undefined {
  const words = cleanOutsideWords(value ?? '');
  return words === '' || defaultValue.test(words) ? undefined : words;
}

function isKind(value: string | undefined): value is SourceKind {
  return sourceKinds.some((kind) => kind === value);
}

/** What the notices of the site said is missing; else the gap marks without their brackets. */
function gapsOf(entries: readonly MetadataEntry[], lines: readonly Line[]): string | undefined {
  const notices = entries.flatMap(({ field, value }) => (field === 'gaps' ? [value] : []));
  if (notices.length > 0) return `${[...new Set(notices)].join('；')}。`;
  const marks = lines.flatMap(({ role, text }) =>
    role.type === 'gap' ? [text.replace(/^[\s（(【〔[…]+|[\s）)】〕\]…]+$/gu, '')] : [],
  );
  const words = [...new Set(marks)].filter((mark) => mark !== '').join('；');
  return words === '' ? undefined : words;
}

/** The longest spelling of the title that stood in the document. */
function longTitle(entries: readonly MetadataEntry[]): string | undefined {
  const [title = '', ...others] = entries.flatMap(({ field, value }) =>
    field === 'title' ? [value.trim()] : [],
  );
  const short = wordsOnly(title);
  return others.find((other) => wordsOnly(other).length > short.length && wordsOnly(other).includes(short));
}

/** First value of a field; what a document says first is its own. */
function valueOf(entries: readonly MetadataEntry[], field: MetadataField): string | undefined {
  const value = entries.find((entry) => entry.field === field)?.value.trim();
  return value === '' ? undefined : value;
}

/**
 * What is known of a lesson.
 * @param own entries of its own part of the document
 * @param shared entries that stand before all parts
 */
export function draftMetadata(
  own: readonly MetadataEntry[],
  shared: readonly MetadataEntry[],
  lines: readonly Line[],
  { properties }: Pick<WorkingDocument, 'properties'>,
): LessonMetadata {
  const entries = [...own, ...shared];
  const kind = valueOf(entries, 'kind');
  const date =
    properties.date && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(properties.date) ? properties.date : undefined;
  const known: Partial<
    Record<Exclude<MetadataField, 'attachment' | 'kind'> | 'longTitle', string | undefined>
  > = {
    title: valueOf(entries, 'title') ?? meant(properties.title),
    longTitle: longTitle(own) ?? longTitle(entries),
    author: valueOf(entries, 'author') ?? meant(properties.author),
    unit: valueOf(entries, 'unit'),
    date: valueOf(entries, 'date') ?? date,
    series: valueOf(entries, 'series'),
    publisher: valueOf(entries, 'publisher') ?? meant(properties.publisher),
    gaps: gapsOf(own, lines),
  };
  const present = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  const attachments = entries.flatMap(({ field, value }) => (field === 'attachment' ? [value] : []));
  return { ...present, ...(isKind(kind) ? { kind } : {}), attachments: [...new Set(attachments)] };
}
