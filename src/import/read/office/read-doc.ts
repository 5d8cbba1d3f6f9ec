import type { Refusal, SourceDocument } from '../../document/source-document.ts';
import { compoundStreams, isCompoundFile } from '../compound-file.ts';
import { characterFormats, paragraphFormats, readFormatted } from './doc/properties.ts';
import { readPlaces, readStories } from './doc/stories.ts';
import { countStory, storyBlocks, type DocReading } from './doc/story-blocks.ts';
import { CompoundFile } from './doc/streams.ts';
import { readDocNumbering, readDocStyles } from './doc/styles.ts';
import { readSummary } from './doc/summary.ts';
import { readText } from './doc/text.ts';
import { View } from './doc/view.ts';
import { finishLines } from './finish-lines.ts';
import { refusals } from './refusals.ts';

/** Places in the head of a file of Word 97–2003 and later programs that write it. */
const head = { mark: 0xa5ec, version: 2, flags: 10, firstVersion: 0xc0 };
const flags = { encrypted: 0x100, secondTable: 0x200 };
const lists = { characters: 0xfa, paragraphs: 0x102, headers: 0xf2, endnotes: 0x20a };

/**
 * Reads a .doc (and a .wps that is one). The text comes from the file's own table of stretches, which also holds
 * what was deleted or hidden; word-extractor reads the same, but leaves deleted text out in silence.
 */
export function readDoc(bytes: Uint8Array): Promise<SourceDocument | Refusal> {
  try {
    return Promise.resolve(read(bytes));
  } catch {
    return Promise.resolve(refusals.damaged('里面的内容读不懂'));
  }
}

function read(bytes: Uint8Array): SourceDocument | Refusal {
  if (!isCompoundFile(bytes)) return refusals.noWord;
  const names = compoundStreams(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return refusals.encrypted;
  const file = new CompoundFile(bytes);
  const main = file.stream('WordDocument');
  if (!main)
    return names.size > 0 && !names.has('WordDocument') ? refusals.noWord : refusals.damaged('正文不见了');
  const document = new View(main);
  if (document.short(0) !== head.mark || document.short(head.version) < head.firstVersion)
    return refusals.oldWord;
  const bits = document.short(head.flags);
  if (bits & flags.encrypted) return refusals.encrypted;
  const tableStream = file.stream(bits & flags.secondTable ? '1Table' : '0Table');
  if (!tableStream) return refusals.damaged('正文的目录不见了');
  const tables = new View(tableStream);
  const text = readText(document, tables);
  if (!text) return refusals.damaged('正文不完整');
  const formats = characterFormats(text, readFormatted(document, tables, lists.characters, false));
  const stories = readStories(document, text);
  const reading: DocReading = {
    number: 0,
    remarks: [],
    formats,
    paragraphs: paragraphFormats(text, readFormatted(document, tables, lists.paragraphs, true)),
    styles: readDocStyles(document, tables),
    numbering: readDocNumbering(document, tables),
    endnotes: new Set(readPlaces(document, tables, lists.endnotes, 2)),
    headers: readPlaces(document, tables, lists.headers, 0),
    hasBoxes: stories.some(({ kind }) => kind === 'textbox'),
    noteLabels: new Map(),
    seenNotes: { footnote: 0, endnote: 0 },
    anchors: [],
  };
  const blocks = stories.flatMap((story) => storyBlocks(story, reading));
  const summary = file.stream('\x05SummaryInformation');
  return {
    format: 'doc',
    encoding: 'utf-8',
    lines: finishLines(blocks, reading),
    pictures: [],
    properties: summary ? readSummary(new View(summary)) : {},
    remarks: reading.remarks.toSorted((one, other) => one.line - other.line),
    characters: stories.reduce((sum, story) => sum + countStory(story, formats), 0),
  };
}
