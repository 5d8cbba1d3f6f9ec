import { describe, expect, it } from 'vitest';
import { mergeProgress } from '../../../src/progress/merge.ts';
import { decodeProgress } from '../../../src/progress/progress-code.ts';
import type { Entry, Progress } from '../../../src/progress/progress.ts';
import { splitForQr } from '../../../src/progress/qr-parts.ts';
import { progressFile, site } from './files.ts';

const options = {
  studyAddress: 'https://xuexi.example.cn/ku/study.html',
  limit: 600,
  keepText: (key: string) => key.startsWith('chexia/'),
};

function ticks(count: number): Record<string, Entry> {
  const entries: Record<string, Entry> = {};
  for (let index = 0; index < count; index++) {
    const id = ((index + 7) * 98_765_432_101).toString(16).padStart(10, '0').slice(-10);
    entries[`ke-${index % 7}/${id}`] = {
      time: 1_789_000_000_000 + index * 61_001,
      on: true,
      text: `第 ${index} 项`,
    };
  }
  return entries;
}

function read(links: readonly string[]): Progress {
  return links
    .map((link) => {
      const result = decodeProgress(link, site);
      if (!result.ok) throw new Error(result.message);
      expect(result.file.learner).toBe('张三');
      return result.file.entries;
    })
    .reduce(mergeProgress);
}

describe('QR codes', () => {
  it('one is enough for little progress, also for none', () => {
    expect(splitForQr(progressFile(ticks(20)), options)).toHaveLength(1);
    expect(splitForQr(progressFile({}), options)).toHaveLength(1);
  });

  it('each part is short and merges on its own, all together give everything', () => {
    const file = progressFile(ticks(300));
    const links = splitForQr(file, options);
    expect(links.length).toBeGreaterThan(3);
    expect(Math.max(...links.map(({ length }) => length))).toBeLessThanOrEqual(600);
    expect(Object.keys(read([...links].reverse())).sort()).toEqual(Object.keys(file.entries).sort());
    expect(Object.keys(read(links.slice(1, 2))).length).toBeGreaterThan(5);
  });

  it('texts that the site knows are left out, others travel along, shortened', () => {
    const entries = read(
      splitForQr(
        progressFile({
          'zai/0123456789': { time: 1, on: true, text: '本站有' },
          'chexia/0123456789': { time: 1, on: true, text: '撤'.repeat(200) },
        }),
        options,
      ),
    );
    expect(entries['zai/0123456789']).toEqual({ time: 1, on: true });
    expect(entries['chexia/0123456789']?.text).toBe('撤'.repeat(40));
  });
});
