/** A lesson file cut at its frontmatter; the three parts joined give the file again. */
export interface LessonFile {
  /** The first `---` line with its line break. */
  opening: string;
  /** With the line break behind its last line. */
  yaml: string;
  /** The second `---` line with its line break. */
  closing: string;
  body: string;
}

const fence = /^---[ \t]*(?:\n|$)/;

/** @param text with \n as its only line break; undefined when the frontmatter is missing or not closed */
export function splitLesson(text: string): LessonFile | undefined {
  const opening = fence.exec(text)?.[0];
  if (opening === undefined) return undefined;
  for (let start = opening.length; start < text.length; start = text.indexOf('\n', start) + 1) {
    const closing = fence.exec(text.slice(start, start + 200))?.[0];
    if (closing !== undefined)
      return {
        opening,
        yaml: text.slice(opening.length, start),
        closing,
        body: text.slice(start + closing.length),
      };
    if (!text.includes('\n', start)) break;
  }
  return undefined;
}

/** The text without a BOM and with \n as its only line break. */
export function withPlainBreaks(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** Gives a text the line breaks of the file that it replaces. */
export function withBreaksOf(text: string, model: string): string {
  return model.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}
