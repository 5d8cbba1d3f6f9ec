import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleScripts } from '../../../src/scripts-bundle/bundle.ts';

const bundle = await bundleScripts();
const codeOf = (name: string): string => bundle.files.find((file) => file.name === name)?.code ?? '';
const entry = codeOf(bundle.entry);
const chunks = bundle.files.filter(({ name }) => name.startsWith('chunk-'));

describe('the script bundle', () => {
  it('is the same every time', async () => {
    expect(await bundleScripts()).toEqual(bundle);
  });

  it('the entry knows every chunk by its file name', () => {
    expect(chunks.length).toBeGreaterThan(0);
    for (const { name } of chunks) expect(entry).toContain(name);
  });

  it('chunks take shared modules from the registry', () => {
    for (const { code } of chunks) expect(code).toMatch(/\}\)\(xueku\.modules[.[]/);
  });

  it.each(['projection', 'slides', 'projection-tools', 'presenter', 'print', 'progress'])(
    'the chunk %s costs 8 KB at most',
    (name) => {
      const chunk = chunks.find((file) => file.name.startsWith(`chunk-${name}.`));
      expect(gzipSync(chunk?.code ?? '').length).toBeGreaterThan(1000);
      expect(gzipSync(chunk?.code ?? '').length).toBeLessThanOrEqual(8 * 1024);
    },
  );

  it('is ASCII, without module syntax and without traces of this machine', () => {
    const scripts = bundle.files.filter(({ name }) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(2);
    for (const { code } of scripts) {
      expect(code).toMatch(/^[\x20-\x7e\n]*$/);
      expect(code).not.toMatch(/\bimport\b|\bexport\b|sourceMappingURL/);
      expect(code).not.toContain(import.meta.dirname.split('/').slice(0, 3).join('/'));
    }
  });
});

describe('style sheets on demand', () => {
  it('are named in the chunks that load them', () => {
    const styles = bundle.files.filter(({ name }) => name.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    for (const { name } of styles) expect(chunks.some(({ code }) => code.includes(name))).toBe(true);
  });
});

describe('head.js', () => {
  function run(stored: string | (() => never), documentProperties: object = {}) {
    const attributes = new Map([['data-site', 'here']]);
    const appended: { src?: string }[] = [];
    const root = {
      className: '',
      getAttribute: (name: string) => attributes.get(name) ?? null,
      setAttribute: (name: string, value: string) => void attributes.set(name, value),
      removeAttribute: (name: string) => void attributes.delete(name),
    };
    const tags: Record<string, unknown[]> = {
      script: [{ src: 'file:///D:/资料/assets/head.12345678.js' }],
      head: [{ appendChild: (child: object) => appended.push(child) }],
    };
    const getItem = (key: string): string | null => {
      if (typeof stored === 'function') return stored();
      return key === 'xueku:here:preferences' ? stored : null;
    };
    runInNewContext(codeOf(bundle.head), {
      localStorage: { getItem },
      document: {
        documentElement: root,
        getElementsByTagName: (name: string) => tags[name],
        createElement: () => ({}),
        ...documentProperties,
      },
    });
    attributes.delete('data-site');
    return { className: root.className.trim(), attributes: Object.fromEntries(attributes), appended };
  }

  it('applies what is stored for this site', () => {
    const { className, attributes } = run('{"size":"large","theme":"dark","elder":true,"shortcuts":true}');
    expect(className).toBe('js');
    expect(attributes).toEqual({ 'data-size': 'large', 'data-theme': 'dark', 'data-elder': 'true' });
  });

  it('following the system leaves the theme open', () => {
    expect(run('{"size":"standard","theme":"system","elder":false}').attributes).toEqual({
      'data-size': 'standard',
    });
  });

  it.each(['{', 'null', ''])('survives %j in the storage', (stored) => {
    expect(run(stored)).toMatchObject({ className: 'js', attributes: {}, appended: [] });
  });

  it('survives a storage that throws', () => {
    const refuse = (): never => {
      throw new Error('SecurityError');
    };
    expect(run(refuse).className).toBe('js');
  });

  it('loads the notice in IE kernels only', () => {
    expect(run('', { documentMode: 11 }).appended).toEqual([{ src: 'file:///D:/资料/assets/../legacy.js' }]);
    expect(run('').appended).toEqual([]);
  });

  it.each([
    { xueku: undefined, documentMode: undefined, expected: 'broken' },
    { xueku: {}, documentMode: undefined, expected: 'js' },
    // Its notice is another one.
    { xueku: undefined, documentMode: 11, expected: 'js' },
  ])('says after loading whether the entry ran: %j', ({ xueku, documentMode, expected }) => {
    const root = { className: '', getAttribute: () => null };
    let load = (): void => undefined;
    runInNewContext(codeOf(bundle.head), {
      localStorage: { getItem: () => null },
      window: { xueku, addEventListener: (_type: string, listener: () => void) => (load = listener) },
      document: {
        documentElement: root,
        addEventListener: () => undefined,
        getElementsByTagName: () => [{ src: '', appendChild: () => undefined }],
        createElement: () => ({}),
        ...(documentMode && { documentMode }),
      },
    });
    expect(root.className.trim()).toBe('js');
    load();
    expect(root.className.trim()).toBe(expected);
  });

  it('is ES5', () => {
    expect(codeOf(bundle.head)).not.toMatch(/=>|`|\b(?:let|const|class)\b|catch\{/);
  });
});
