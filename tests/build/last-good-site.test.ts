import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { contentFolders } from '../setup/sites.ts';
import { copyContent, fingerprint, runBuild, startBuild, temporaryFolder } from './run-build.ts';

/** A unit's folder with a good site in it; one lesson's text may be changed since. */
function builtUnit(change: (text: string) => string = (text) => text) {
  const root = temporaryFolder();
  const unit = { content: join(root, 'content'), out: join(root, 'dist') };
  copyContent(contentFolders.fixture, unit.content, 'lessons/fangfa/zoufang-jilu.md', change);
  cpSync(inject('sites').fixture, unit.out, { recursive: true });
  return { root, unit, good: fingerprint(unit.out) };
}

describe('the last good site', { timeout: 60_000 }, () => {
  it('stays byte for byte when the content has an error', async () => {
    const { root, unit, good } = builtUnit((text) => text.replace(/^title:/m, 'titel:'));
    const { code, output } = await runBuild(unit);
    expect([code, output]).toEqual([1, expect.stringContaining('zoufang-jilu.md:')]);
    expect(fingerprint(unit.out)).toEqual(good);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
  });

  it('survives a build that is stopped in the middle', async () => {
    const { root, unit, good } = builtUnit();
    const { child, said, finished } = startBuild(unit);
    await said('生成网页');
    child.kill('SIGTERM');
    expect(await finished).toMatchObject({ code: 143, output: expect.stringContaining('已取消') });
    expect(fingerprint(unit.out)).toEqual(good);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
  });

  it('survives a build that is killed in the middle, and the next build works', async () => {
    const { root, unit, good } = builtUnit();
    const { child, said, finished } = startBuild(unit);
    await said('生成网页');
    child.kill('SIGKILL');
    await finished;
    expect(readdirSync(root)).toContain('.dist.xueku-lock');
    expect(fingerprint(unit.out)).toEqual(good);

    const { code, output } = await runBuild(unit);
    expect(code, output).toBe(0);
    expect(fingerprint(unit.out)).toEqual(good);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
  });
});
