import { afterEach, expect, it, vi } from 'vitest';
import { provideChunk, providedChunk, publishModules } from '../../../src/browser/registry.ts';

afterEach(() => vi.unstubAllGlobals());

it('publishes shared modules where chunks look for them', () => {
  vi.stubGlobal('window', {});
  const dialog = { openDialog: vi.fn() };
  publishModules({ dialog });
  expect(window.xueku?.modules['dialog']).toBe(dialog);
});

it('a chunk is there once it ran', () => {
  expect(providedChunk('read-aloud')).toBeUndefined();
  const chunk = { startReadAloud: vi.fn() };
  provideChunk('read-aloud', chunk);
  expect(providedChunk('read-aloud')).toBe(chunk);
});
