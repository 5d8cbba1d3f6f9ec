import type { Nodes } from 'mdast';
import type { z } from 'zod';
import type { Position } from '../content/frontmatter.ts';
import type { LessonComponent } from '../lesson-components/component.ts';
import { nearMiss } from './near-miss.ts';
import type { Finding } from './problem.ts';
import { schemaProblems, type SchemaProblem } from './schema-issues.ts';
import { startOf } from './tree.ts';

export interface AttributeFinding {
  attribute: string;
  found: Omit<Finding, 'file'>;
}

function describe(
  { kind, path, what, fix }: SchemaProblem,
  component: LessonComponent,
  label: string,
): Omit<Finding, 'file' | 'line' | 'column'> {
  const name = String(path[0]);
  const names = Object.keys(component.attributes.shape);
  if (kind === 'unknown-field') {
    const meant = nearMiss(name, names);
    const known = names.length > 0 ? `可以用的属性：${names.join('、')}。` : '这个组件没有属性，删掉它。';
    return {
      kind: 'unknown-attribute',
      what: `${label} 没有“${name}”这个属性`,
      fix: meant ? `是不是 ${meant}？` : known,
    };
  }
  if (kind === 'missing-field') {
    const isOptional =
      (component.attributes.shape as Record<string, z.ZodType>)[name]?.safeParse(undefined).success === true;
    const advice = isOptional ? `写上内容，或者删掉 ${name}。` : `写上 ${name}="……"。`;
    return { kind: 'missing-attribute', what: `${label} 缺少 ${name}`, fix: advice };
  }
  return { kind: 'bad-attribute', what: `${label} 的 ${what}`, fix };
}

/** Holds the attributes of a component against its schema. */
export function checkAttributes(
  component: LessonComponent,
  values: Readonly<Record<string, string>>,
  label: string,
  at: (attribute: string) => Position,
): AttributeFinding[] {
  return schemaProblems(component.attributes, values).map((problem) => {
    const attribute = String(problem.path[0]);
    const { line, column } = at(attribute);
    return { attribute, found: { line, column, ...describe(problem, component, label) } };
  });
}

/** The attributes of a `Video`, in either of its two forms. */
function videoFile(node: Nodes): string | undefined {
  if (node.type === 'containerDirective' || node.type === 'leafDirective') {
    return node.name === 'video' ? (node.attributes?.['file'] ?? undefined) : undefined;
  }
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Video') return undefined;
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'file',
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/** A film must lie in `attachments/`. */
export function checkMedia(node: Nodes, attachments: ReadonlySet<string>): Omit<Finding, 'file'>[] {
  const file = videoFile(node);
  if (file === undefined || file.trim() === '' || attachments.has(`attachments/${file}`)) return [];
  const { line, column } = startOf(node);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(file))
    return [{ line, column, kind: 'remote-video', what: `视频“${file}”在别的网站上` }];
  const names = [...attachments].map((path) => path.slice('attachments/'.length));
  const meant = nearMiss(file.replace(/^.*attachments\//, ''), names);
  return [
    {
      line,
      column,
      kind: 'missing-attachment',
      what: `attachments/ 里没有视频“${file}”`,
      fix: meant && `是不是 ${meant}？`,
    },
  ];
}
