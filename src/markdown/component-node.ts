import type { Parent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';

/** A lesson component, whether it was written as JSX or as a directive. */
export interface ComponentNode extends Parent {
  type: 'lessonComponent';
  /** As written: `Case` or `case`. */
  name: string;
  attributes: Record<string, string>;
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    lessonComponent: ComponentNode;
  }
}

type JsxAttribute = MdxJsxAttribute | MdxJsxExpressionAttribute;

/** Literal attributes only: an expression has no value here, and the content check reports it. */
export function literalAttributes(attributes: readonly JsxAttribute[]): Record<string, string> {
  const literals: Record<string, string> = {};
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      literals[attribute.name] = attribute.value;
    }
  }
  return literals;
}
