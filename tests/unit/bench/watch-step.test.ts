import { expect, test } from 'vitest';
import { watchStep } from '../../../src/bench/watch-step.ts';

test('measures one step from its line to the next', () => {
  const watch = watchStep('建立检索索引', process.pid);
  watch.hear('改写链接……\n');
  expect(watch.usage()).toBeUndefined();
  watch.hear('建立检索索引……\n');
  watch.hear('检验网站……\n');
  expect(watch.usage()?.seconds).toBeLessThan(1);
});

test('a step that never came has no figures', () => {
  const watch = watchStep('建立检索索引', process.pid);
  watch.hear('检查内容……\n生成网页……\n');
  expect(watch.usage()).toBeUndefined();
});
