import { chromeWords } from './chrome-words.ts';
import { isAuthorName, isLikelyName, readNames } from './names.ts';
import { findDate } from './dates.ts';
import type { Piece } from './pieces.ts';
import { siteName } from './site-name.ts';
import { compact, endsSentence } from './text-shape.ts';
import { isUnit, unitOfOffice } from './units.ts';

type LabelField =
  'author' | 'unit' | 'date' | 'publisher' | 'title' | 'attachment' | 'editor' | 'chrome' | 'occasion';

/** What stands before a colon in the frame of a page or a document. */
const labels: Readonly<Record<LabelField, string>> = {
  title: '标题|题目|课题|党课题目|授课题目|课程名称|文章标题',
  author:
    '作者|文字|图文|文章作者|原作者|撰稿人|撰稿|撰文|供稿人|供稿|投稿人|主讲人|主讲|讲课人|授课人|授课教师|宣讲人|执笔人|执笔|通讯员|记者|报告人|汇报人|演讲人|发言人|姓名',
  unit: '单位|作者单位|所在单位|供稿单位|报送单位|发布单位|发布机构|发文机关|发文单位|发布机关|制定机关|所在支部|所属支部|所在党支部|工作单位',
  date: '日期|发布时间|发布日期|发表时间|发表日期|发表于|发布于|更新时间|更新日期|最后更新|成文日期|生成日期|印发日期|发文日期|添加时间|添加日期|录入时间|编辑时间|创建时间|撰写时间|写作时间|上传时间|公开日期|提交时间',
  publisher:
    '来源|信息来源|文章来源|稿件来源|新闻来源|内容来源|稿源|来源网站|来源单位|出处|转自|转载自|摘自|来源于|原载',
  attachment: '附件|文档附件|附件下载|相关附件|下载附件|附件列表',
  editor: '责任编辑|责编|网站编辑|本文编辑|值班编辑|编辑',
  occasion: '时间|授课时间|讲课时间|宣讲时间|会议时间|活动时间',
  chrome:
    '点击|点击数|点击率|点击量|点击次数|浏览|浏览数|浏览量|浏览次数|阅读|阅读数|阅读量|阅读次数|访问|访问量|访问次数|查看|查看次数|人气|次数|下载次数|字体|字号|字体大小|文字大小|字号选择|大小|评论|评论数|审核|初审|复审|终审|审核人|校对|编审|监制|排版|制作|录入|录入者|录入人|发布人|发布者|发布|上传者|类别|栏目|所属栏目|分类|所属分类|标签|本文标签|文章标签|tags|tag|打印|分享|分享到|分享至|保护视力色|背景色|收藏|点赞|索引号|主题分类|主题词|信息分类|公开方式|公开形式|公开范围|公开类型|有效性|时效性|体裁分类|语种|视力保护色',
};

const fieldOf = new Map<string, LabelField>(
  Object.entries(labels).flatMap(([field, names]) =>
    names.split('|').map((name): [string, LabelField] => [name, field as LabelField]),
  ),
);
const alternatives = [...fieldOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => [...name].join(String.raw`[\s　]*`))
  .join('|');
const hit = new RegExp(
  String.raw`(?<=^|[\s　|｜丨;；,，、.。【\[(（\]】)）\d])(?<label>${alternatives})[\s　]*(?:[:：]|(?<=文字|图文|作者|来源|撰文|撰稿|供稿|编辑|责编|审核|校对)[|｜丨])`,
  'giu',
);
/** A label that is not among these ends the value in front of it: 单位：某镇 联系人：…. */
const otherLabel =
  /(?<=[\s，,；;、。|｜丨])(?:\p{Script=Han}{2,6}[\s　]*[:：]|(?:图片|摄影|设计|视频|制图|绘图|监制)[|｜丨])/u;
/** The same in a title, which may hold commas and colons itself. */
const otherLabelInTitle = /(?<=[\s；;|｜丨])\p{Script=Han}{2,6}[\s　]*[:：]/u;
/** Labels that alone in a line are also said in a text: 分类：…, 编辑：…. */
const weak = new Set(
  '评论 审核 校对 制作 录入 发布 大小 编辑 类别 分类 阅读 访问 查看 点击 浏览 次数 打印 分享 收藏'.split(' '),
);
const nobody =
  /^(?:admin|管理员|佚名|未知|不详|本站|本站原创|原创|网络|互联网|匿名|编辑|小编|本网|本站编辑|无|暂无|转载|-+|系统管理员)$/iu;

/** A line that consists of labels and their values. */
export interface LabelledLine {
  pieces: Piece[];
  /** Attached files that the line names. */
  attachments: string[];
  /** What an own 时间 says; only a proposal, because minutes and lesson plans keep such a line. */
  occasion: string | undefined;
  /** False when something in it is neither a fact nor a known piece of chrome. */
  isWhole: boolean;
  /** Number of labels. */
  count: number;
}

interface Segment {
  field: LabelField;
  label: string;
  value: string;
  start: number;
  valueStart: number;
  end: number;
  /** Where the next known label begins; behind `end` stands one that is not known. */
  last: number;
}

function segmentsOf(text: string): { segments: Segment[]; prefix: string } {
  const hits = [...text.matchAll(hit)];
  const segments = hits.map((match, index): Segment => {
    const label = compact(match.groups?.['label'] ?? '').toLowerCase();
    const field = fieldOf.get(label) ?? 'chrome';
    const valueStart = match.index + match[0].length;
    const last = hits[index + 1]?.index ?? text.length;
    const value = text.slice(valueStart, last);
    const other = value.search(field === 'title' ? otherLabelInTitle : otherLabel);
    const end = other < 0 ? last : valueStart + other;
    return { field, label, value: text.slice(valueStart, end), start: match.index, valueStart, end, last };
  });
  return { segments, prefix: text.slice(0, hits[0]?.index ?? 0) };
}

const edge = /^[\s|｜丨;；,，、【[(（]+|[\s|｜丨;；,，、】\])）【[(（]+$/gu;

/** What stands between the brackets, commas and blanks of a value, with its place in the line. */
function bare(value: string, offset: number): { words: string; start: number; end: number } {
  const words = value.replace(edge, '');
  const start = offset + value.indexOf(words);
  return { words, start, end: start + words.length };
}

/** Who wrote it, perhaps with a unit before or behind the name: 某镇 张三, 张三（某镇）. */
function peoplePieces({ start, valueStart }: Segment, value: string): Piece[] | undefined {
  const { words, start: from, end } = bare(value, valueStart);
  const whole = { start, end };
  const names = readNames(words, isAuthorName);
  if (names?.every((name) => !isUnit(name))) return [{ field: 'author', value: names.join('、'), ...whole }];
  const unit = unitOfOffice(words);
  if (unit !== undefined) return [{ field: 'unit', value: unit, ...whole }];
  for (const { index } of words.matchAll(/[\s,，(（]+/gu)) {
    const [head, tail] = [words.slice(0, index), words.slice(index).replace(edge, '')];
    const first = unitOfOffice(head);
    const people = readNames(tail, isAuthorName);
    const cut = from + index;
    if (first !== undefined && people)
      return [
        { field: 'unit', value: first, start, end: cut },
        { field: 'author', value: people.join('、'), start: cut, end },
      ];
    const second = unitOfOffice(tail);
    const writers = readNames(head, isAuthorName);
    if (second !== undefined && writers)
      return [
        { field: 'author', value: writers.join('、'), start, end: cut },
        { field: 'unit', value: second, start: cut, end },
      ];
  }
  return undefined;
}

/** A date with nothing in front of it and no sentence behind it: not 2021年6月5日前完成. */
function datePiece(value: string, start: number, valueStart: number): Piece | undefined {
  const date = findDate(value);
  if (!date || value.slice(0, date.start).replace(edge, '') !== '') return undefined;
  if (/^[\p{L}\p{N}]/u.test(value.slice(date.end))) return undefined;
  return { field: 'date', value: date.value, start, end: valueStart + date.end };
}

function authorPieces(segment: Segment): Piece[] | undefined {
  const { value, valueStart } = segment;
  const date = findDate(value);
  const people = peoplePieces(segment, date ? value.slice(0, date.start) : value);
  const at = valueStart + (date?.start ?? 0);
  const day = date ? datePiece(value.slice(date.start), at, at) : undefined;
  return people && (day ? [...people, day] : people);
}

function unitPieces({ value, start, valueStart }: Segment): Piece[] | undefined {
  const { words, start: from, end } = bare(value, valueStart);
  const name = compact(words);
  if (words.length > 40 || endsSentence(words)) return undefined;
  if (isUnit(name) || !/[\s，,；;|｜]/u.test(words)) return [{ field: 'unit', value: name, start, end }];
  const index = words.search(/[\s，,；;|｜]/u);
  const [head, tail] = [words.slice(0, index), words.slice(index).replace(edge, '')];
  const people = readNames(tail, isLikelyName);
  const unit: Piece = { field: 'unit', value: head, start, end: from + index };
  if (people) return [unit, { field: 'author', value: people.join('、'), start: from + index, end }];
  return isUnit(head) ? [unit] : undefined;
}

function publisherPieces({ value, start, valueStart }: Segment): Piece[] | undefined {
  const date = findDate(value);
  const all = bare(date ? value.slice(0, date.start) : value, valueStart);
  // What stands far behind a name belongs to the page: 来源：某报    手机看新闻.
  const [name = ''] = all.words.split(/\s{2,}|[\t　；;]|\s*[|｜]/u);
  if (/^(?:https?:|www\.)/iu.test(name)) return [];
  const isName = name.split(/[，,]/u).every((part, _, parts) => parts.length === 1 || part.length <= 12);
  if (name === '' || name.length > 40 || endsSentence(name) || !isName) return undefined;
  const end = all.start + name.length;
  const at = valueStart + (date?.start ?? 0);
  const day = date ? datePiece(value.slice(date.start), at, at) : undefined;
  return [{ field: 'publisher', value: name.replace(/\s+/gu, ' '), start, end }, ...(day ? [day] : [])];
}

/** Reads one value; an empty list is chrome, undefined is neither. */
function readSegment(segment: Segment): Piece[] | undefined {
  const { field, start, end, valueStart } = segment;
  const raw = segment.value;
  const value = raw.replace(edge, '').trim();
  const piece = (of: Piece['field'], words: string): Piece[] => [{ field: of, value: words, start, end }];
  if (value === '' && field !== 'occasion') return [];
  if (nobody.test(compact(value)) && field !== 'title') return [];
  switch (field) {
    case 'author':
      return authorPieces(segment);
    case 'unit':
      return unitPieces(segment);
    case 'date': {
      const date = datePiece(raw, start, valueStart);
      return date && [date];
    }
    case 'publisher':
      return publisherPieces(segment);
    case 'title':
      return value.length <= 60 && !endsSentence(value) ? piece('title', value) : undefined;
    case 'editor': {
      const site = siteName(value);
      return site === undefined ? (value.length <= 30 ? [] : undefined) : piece('publisher', site);
    }
    case 'chrome':
      return value.length <= 40 && !endsSentence(value) ? [] : undefined;
    case 'attachment':
    case 'occasion':
      return undefined;
  }
}

/** Takes brackets, commas and blanks around the pieces to them, and says whether other words are left between. */
function closeGaps(text: string, pieces: Piece[], last: number): boolean {
  let isClosed = true;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1]?.start ?? last;
    if (text.slice(piece.end, next).replace(edge, '') === '') piece.end = next;
    else isClosed = false;
  }
  return isClosed;
}

const fileName = /[^\s;；、,，]+\.(?:pptx?|docx?|xlsx?|pdf|wps|zip|rar|jpe?g|png|mp4|txt|ofd)(?![a-z])/giu;

/** The names of files in a text. */
function fileNames(text: string): string[] {
  return [...text.matchAll(fileName)].map(([name]) => name);
}

/**
 * Reads a line of labels with values, such as 来源：某报 作者：张三 点击：25.
 * @returns undefined when the line does not begin with one, or when nothing in it can be read
 */
export function readLabels(text: string): LabelledLine | undefined {
  // The label is what such a line begins with, so most paragraphs need no closer look.
  if (text.length > 300 || !/^.{0,40}[:：|｜丨]/u.test(text)) return undefined;
  const { segments, prefix } = segmentsOf(text);
  const [first] = segments;
  if (!first) return undefined;
  const pieces: Piece[] = [];
  const front = prefix.replace(edge, '').trim();
  const date = front === '' ? undefined : findDate(front);
  if (date && (front.slice(0, date.start) + front.slice(date.end)).replace(edge, '') === '')
    pieces.push({ field: 'date', value: date.value, start: 0, end: first.start });
  else if (front !== '' && segments.length < 2) return undefined;
  else if (front !== '' && siteName(front) === undefined && front.length > 12) return undefined;
  // Other words in front stay; the name of the site, or its buttons, may go with the rest of the line.
  let isWhole =
    front === '' || pieces.length > 0 || siteName(front) !== undefined || chromeWords(front) !== undefined;
  let known = 0;
  const attachments: string[] = [];
  let occasion: string | undefined;
  for (const segment of segments) {
    if (segment.field === 'attachment') {
      const names = fileNames(segment.value);
      attachments.push(...names);
      const other = segment.value.replace(fileName, '').replace(/[\s\d、,，;；.．()（）【】[\]]+/gu, '');
      if (other === '' && segment.end === segment.last)
        for (const name of names.slice(0, 1))
          pieces.push({ field: 'attachment', value: name, start: segment.start, end: segment.end });
      else isWhole = false;
      known += names.length;
      continue;
    }
    // Among other labels, or written in figures, it is when a page was published; in a form it is a row.
    const isStamp =
      segment.field === 'occasion' &&
      (segments.length > 1 || /^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}/u.test(segment.value));
    if (segment.field === 'occasion') occasion = findDate(segment.value)?.value;
    const read = readSegment(isStamp ? { ...segment, field: 'date' } : segment);
    if (read) {
      const isAloneAndWeak =
        segments.length === 1 &&
        read.length === 0 &&
        weak.has(segment.label) &&
        !/^\s*\d*\s*次?\s*$/u.test(segment.value) &&
        !readNames(segment.value.replace(edge, ''), isLikelyName);
      if (isAloneAndWeak) return undefined;
      known += 1;
      if (!closeGaps(text, read, segment.end)) isWhole = false;
      pieces.push(...read);
    } else isWhole = false;
    if (segment.end < segment.last) isWhole = false;
  }
  if (known === 0 && occasion === undefined) return undefined;
  // A bracket in front belongs to what it opens.
  if (front === '') for (const piece of pieces) if (piece.start === first.start) piece.start = 0;
  return { pieces, attachments, occasion, isWhole, count: segments.length };
}
