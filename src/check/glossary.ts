import { isRecord, type ContentModel } from './content-model.ts';
import type { Finding } from './problem.ts';
import type { FieldPath } from './values.ts';
import { yamlPosition } from './yaml-position.ts';

interface TermName {
  name: string;
  path: FieldPath;
}

function namesOf(entries: readonly unknown[]): { words: TermName[]; ids: TermName[] } {
  const words: TermName[] = [];
  const ids: TermName[] = [];
  for (const [index, entry] of entries.entries()) {
    if (!isRecord(entry)) continue;
    const { term, aliases, id } = entry;
    if (typeof term === 'string') words.push({ name: term, path: [index, 'term'] });
    if (typeof id === 'string') ids.push({ name: id, path: [index, 'id'] });
    if (!Array.isArray(aliases)) continue;
    for (const [place, alias] of aliases.entries()) {
      if (typeof alias === 'string') words.push({ name: alias, path: [index, 'aliases', place] });
    }
  }
  return { words, ids };
}

/** The terms, aliases and ids that a `term:` link may name; undefined when the glossary cannot be read. */
export function termNames({ glossary, files }: ContentModel): Set<string> | undefined {
  const isUnreadable = glossary
    ? glossary.yaml.errors.length > 0
    : files.some(({ path }) => path === 'glossary.yaml');
  if (isUnreadable) return undefined;
  const { words, ids } = namesOf(Array.isArray(glossary?.yaml.value) ? glossary.yaml.value : []);
  return new Set([...words, ...ids].map(({ name }) => name));
}

/** Words and ids that two entries of the glossary claim. */
export function checkGlossary({ glossary }: ContentModel): Finding[] {
  if (!glossary || !Array.isArray(glossary.yaml.value)) return [];
  const { words, ids } = namesOf(glossary.yaml.value);
  return [words, ids].flatMap((names) => {
    const owners = new Map<string, number>();
    return names.flatMap(({ name, path }): Finding[] => {
      const owner = owners.get(name);
      const entry = Number(path[0]);
      owners.set(name, owner ?? entry);
      if (owner === undefined) return [];
      const where = owner === entry ? '在这一条里写了两遍' : `在第 ${owner + 1} 条里已经有了`;
      return [
        {
          file: glossary.path,
          ...yamlPosition(glossary, path),
          kind: 'duplicate-term',
          what: `“${name}”${where}`,
        },
      ];
    });
  });
}
