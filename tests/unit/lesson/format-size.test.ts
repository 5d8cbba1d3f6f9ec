import { describe, expect, it } from 'vitest';
import { formatSize } from '../../../src/lesson/format-size.ts';

describe('formatSize', () => {
  it.each([
    [0, '0 字节'],
    [1023, '1023 字节'],
    [1024, '1 KB'],
    [1536, '2 KB'],
    [1024 * 1024, '1.0 MB'],
    [3.44 * 1024 * 1024, '3.4 MB'],
  ])('%d bytes: %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));
});
