import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { TextError } from '../content/frontmatter.ts';
import { gfmOptions, gfmWithoutAddresses, mayHaveAddress } from './gfm.ts';

export type MarkdownFormat = 'md' | 'mdx';

export interface ParsedMarkdown {
  /** Undefined when the text cannot be parsed (only MDX has syntax errors). */
  tree: Root | undefined;
  errors: TextError[];
}

const gfm = {
  withAddresses: unified().use(remarkParse).use(remarkGfm, gfmOptions).freeze(),
  withoutAddresses: unified().use(remarkParse).use(gfmWithoutAddresses).freeze(),
};

/** CJK-friendly emphasis, because CommonMark leaves the asterisks of `**“真情真心”**。` in the text. */
function createProcessors(addresses: keyof typeof gfm) {
  return {
    md: gfm[addresses]().use(remarkCjkFriendly).use(remarkDirective).freeze(),
    mdx: gfm[addresses]().use(remarkCjkFriendly).use(remarkMdx).freeze(),
  };
}

const withAddresses = createProcessors('withAddresses');
const withoutAddresses = createProcessors('withoutAddresses');

interface MdxMessage {
  reason?: string;
  ruleId?: string;
  line?: number;
  column?: number;
  place?: { line?: number; column?: number; start?: { line: number; column: number } };
}

function toTextError(error: unknown): TextError {
  const { reason, ruleId, line, column, place } = error as MdxMessage;
  return {
    message: reason ?? (error as Error).message,
    ...(ruleId ? { code: ruleId } : {}),
    line: line ?? place?.start?.line ?? place?.line ?? 1,
    column: column ?? place?.start?.column ?? place?.column ?? 1,
  };
}

/**
 * Parses a lesson's text (frontmatter already blanked out) into a Markdown tree with the file's positions.
 * `.mdx` knows components as JSX, `.md` the same components as directives; nothing is ever executed.
 */
export function parseMarkdown(body: string, format: MarkdownFormat): ParsedMarkdown {
  try {
    const processors = mayHaveAddress(body) ? withAddresses : withoutAddresses;
    return { tree: processors[format].parse(new VFile(body)), errors: [] };
  } catch (error) {
    return { tree: undefined, errors: [toTextError(error)] };
  }
}
