import type { Position } from '../content/frontmatter.ts';
import { fileStart } from './problem.ts';
import type { YamlSource } from './content-model.ts';

/** Where the field at a path stands in its file. */
export function yamlPosition({ yaml, startLine }: YamlSource, path: readonly PropertyKey[]): Position {
  const { line, column } = yaml.position(path);
  return { line: line + startLine - 1, column };
}

/** Where to report a field that is missing: at its parent, or at the top of the file. */
export function missingPosition(source: YamlSource, path: readonly PropertyKey[]): Position {
  const parent = path.slice(0, -1);
  return parent.length === 0 ? fileStart : yamlPosition(source, parent);
}
