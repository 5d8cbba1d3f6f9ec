import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { versionScript } from '../../../src/site/version-script.ts';

const version = { site: 'xueku', build: '0123abcd', date: '2026-11-21', downloads: false };

function run(script: string): unknown {
  const window: { xuekuVersion?: unknown } = {};
  runInNewContext(script, { window });
  return window.xuekuVersion;
}

describe('version.js', () => {
  it('is the line that pages of every version read', () => {
    expect(versionScript(version)).toBe(
      'window.xuekuVersion={"site":"xueku","build":"0123abcd","date":"2026-11-21","downloads":false};\n',
    );
  });

  it('says what went in when it runs', () => {
    expect(run(versionScript(version))).toEqual(version);
  });
});
