/** A paragraph, a heading, a list: lines between blank lines. */
export interface Block {
  text: string;
  /** The line breaks and blank lines behind it. */
  gap: string;
}

export interface Blocks {
  /** Blank lines before the first block. */
  lead: string;
  blocks: Block[];
}

const isBlank = (line: string): boolean => /^[ \t]*$/.test(line);

/** What ends the fenced code that a line begins; undefined when it begins none. */
function codeEnd(line: string): RegExp | undefined {
  const mark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  return mark === undefined ? undefined : new RegExp(`^ {0,3}\\${mark.charAt(0)}{${mark.length},}[ \\t]*$`);
}

/** Cuts a Markdown text into blocks; joined again they give the text. Blank lines within code cut nothing. */
export function splitBlocks(body: string): Blocks {
  const lines = body.split(/(?<=\n)/);
  const blocks: Block[] = [];
  let lead = '';
  let current = '';
  let end: RegExp | undefined;
  const close = (gap: string): void => {
    const text = current.replace(/\n$/, '');
    if (current !== '') blocks.push({ text, gap: current.slice(text.length) + gap });
    else if (blocks.length > 0) (blocks.at(-1) as Block).gap += gap;
    else lead += gap;
    current = '';
  };
  for (const line of lines) {
    const plain = line.replace(/\n$/, '');
    if (end === undefined && isBlank(plain)) {
      close(line);
      continue;
    }
    current += line;
    if (end === undefined) end = codeEnd(plain);
    else if (end.test(plain)) end = undefined;
  }
  close('');
  return { lead, blocks };
}

/** Blocks one after another, with at least one blank line between two, and the line each begins on (from 1). */
export function joinBlocks(blocks: readonly Block[]): { text: string; lines: number[] } {
  const lines: number[] = [];
  let text = '';
  let line = 1;
  for (const [index, block] of blocks.entries()) {
    const isLast = index === blocks.length - 1;
    const gap = isLast || (block.gap.match(/\n/g)?.length ?? 0) > 1 ? block.gap : '\n\n';
    lines.push(line);
    text += block.text + gap;
    line += (block.text + gap).split('\n').length - 1;
  }
  return { text, lines };
}
