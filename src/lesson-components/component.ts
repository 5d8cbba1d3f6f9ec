import type { Element, ElementContent } from 'hast';
import type { z } from 'zod';

export type Attributes = Readonly<Record<string, string>>;

/** What a component may ask the page it is drawn on. */
export interface RenderContext {
  /** URL of a file below `content/attachments/`, or undefined when there is no such file. */
  attachmentUrl(file: string): string | undefined;
}

/**
 * A part that authors may write in a lesson: `<Case title="…">` in .mdx, `:::case{title="…"}` in .md.
 * Both become the same tree node and are drawn by the same `render`.
 */
export interface LessonComponent {
  /** JSX name. */
  name: string;
  /** Directive name. */
  directive: string;
  /** One sentence for editors, in Chinese. */
  description: string;
  /** A complete use of it in .mdx, for documentation and tests. */
  example: string;
  attributes: z.ZodObject;
  render(attributes: Attributes, children: ElementContent[], context: RenderContext): Element;
}
