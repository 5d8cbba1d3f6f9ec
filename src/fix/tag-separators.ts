import { isScalar, isSeq, parseDocument } from 'yaml';
import { isJoinedTag } from '../check/tags.ts';
import { parseYaml, splitFrontmatter } from '../content/frontmatter.ts';
import { isRecord } from '../check/content-model.ts';
import { applyEdits, describeEdit, type RepairedText, type TextEdit } from './repair.ts';

const separator = /[ \t]*[，、；;][ \t]*/g;

function tagsOf(yaml: string): unknown {
  const { value, errors } = parseYaml(yaml);
  return errors.length === 0 && isRecord(value) ? value['tags'] : undefined;
}

/** Edits in the YAML text; only within brackets, where a comma separates, and only for words without quotes. */
function editsIn(yaml: string): TextEdit[] {
  const tags = parseDocument(yaml, { logLevel: 'error' }).get('tags', true);
  if (!isSeq(tags) || tags.flow !== true) return [];
  return tags.items.flatMap((item): TextEdit[] => {
    if (!isScalar(item) || item.type !== 'PLAIN' || !isJoinedTag(item.value) || !item.range) return [];
    const [start, end] = item.range;
    const written = yaml.slice(start, end);
    if (written !== item.value || written.split(separator).some((word) => word === '')) return [];
    return [...written.matchAll(separator)].map(({ 0: mark, index }) => ({
      start: start + index,
      end: start + index + mark.length,
      text: ', ',
    }));
  });
}

/** `[走访，作风]` becomes two tags. */
export function separateTags(text: string): RepairedText {
  const { yaml } = splitFrontmatter(text);
  const tags = yaml === undefined ? undefined : tagsOf(yaml);
  if (yaml === undefined || !Array.isArray(tags) || !tags.some(isJoinedTag)) return { text, repairs: [] };
  const start = text.indexOf('\n') + 1;
  const edits = editsIn(yaml);
  const wanted = tags.flatMap((tag: unknown) =>
    isJoinedTag(tag) ? tag.split(/[，、；;]/).map((word) => word.trim()) : [tag],
  );
  const repaired = tagsOf(applyEdits(yaml, edits));
  if (edits.length === 0 || JSON.stringify(repaired) !== JSON.stringify(wanted)) return { text, repairs: [] };
  const placed = edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
  return {
    text: applyEdits(text, placed),
    repairs: placed.map((edit) => describeEdit(text, 'tag-separator', edit)),
  };
}
