/** Columns that a text takes on a terminal: Chinese characters and full-width marks take two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}

/** A Markdown table whose columns also line up on a terminal; all columns but the first are aligned right. */
export function textTable(cells: readonly (readonly string[])[]): string {
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => width(row[column] ?? ''))),
  );
  const lines = cells.map((row) => {
    const padded = row.map((text, column) => {
      const space = ' '.repeat((widths[column] ?? 0) - width(text));
      return column === 0 ? text + space : space + text;
    });
    return `| ${padded.join(' | ')} |`;
  });
  const rule = widths.map((length, column) =>
    column === 0 ? '-'.repeat(length) : `${'-'.repeat(length - 1)}:`,
  );
  return [lines[0], `| ${rule.join(' | ')} |`, ...lines.slice(1)].join('\n');
}
