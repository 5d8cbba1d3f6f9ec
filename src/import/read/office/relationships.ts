import { posix } from 'node:path';
import { decodeXml, elementsOf, parseXml } from './xml.ts';
import type { Package } from './zip.ts';

export interface Relationship {
  /** Last word of its type: image, header, comments. */
  type: string;
  /** Name of a part, or an address outside the package. */
  target: string;
  isExternal: boolean;
}

/** What a part of the package refers to, by id. The package itself is the part ''. */
export function readRelationships(parts: Package, part: string): Map<string, Relationship> {
  const folder = posix.dirname(part);
  const bytes = parts.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const found = new Map<string, Relationship>();
  if (!bytes) return found;
  for (const list of elementsOf(parseXml(decodeXml(bytes)))) {
    for (const { attributes } of elementsOf(list)) {
      const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes;
      const isExternal = TargetMode === 'External';
      const target = isExternal ? Target : posix.join('/', folder, decodeTarget(Target)).slice(1);
      const absolute = !isExternal && Target.startsWith('/') ? posix.normalize(Target).slice(1) : target;
      found.set(Id, { type: Type.split('/').at(-1) ?? '', target: absolute, isExternal });
    }
  }
  return found;
}

function decodeTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
