import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../../src/import/document/source-document.ts';
import { decisionKey, type Change, type Choice } from '../../../../src/import/document/working-document.ts';
import { processDocument } from '../../../../src/import/pipeline.ts';
import { readDocument } from '../../../../src/import/read/read-document.ts';

const folder = resolve(import.meta.dirname, '../../../../../shared/sources');
const names = existsSync(folder) ? readdirSync(folder) : [];

describe.skipIf(names.length === 0)('an editor’s choice counts for every rule', () => {
  it.each(names)(
    '%s',
    async (name) => {
      const source = await readDocument(name, readFileSync(join(folder, name)));
      if (isRefusal(source)) throw new Error(source.reason);
      const { document } = processDocument(source);
      const asked: [Change, Choice][] = [
        ...document.changes.map((change): [Change, Choice] => [change, 'reject']),
        ...document.flags.map((flag): [Change, Choice] => [flag, 'accept']),
      ];
      const oneOfEachRule = new Map(asked.map((one) => [`${one[0].rule} ${one[1]}`, one]));
      expect(oneOfEachRule.size).toBeGreaterThan(0);
      for (const [change, choice] of oneOfEachRule.values()) {
        const key = decisionKey(change);
        const again = processDocument(source, { decisions: new Map([[key, choice]]) });
        const left = choice === 'reject' ? again.document.changes : again.document.flags;
        expect(left.filter((other) => decisionKey(other) === key)).toEqual([]);
        expect(again.account.imbalance).toBeUndefined();
      }
    },
    60_000,
  );
});
