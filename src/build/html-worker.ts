/** Runs in a thread of its own: answers every page with what is wrong with it, in the order of the pages. */
import { parentPort } from 'node:worker_threads';
import { createHtmlValidator } from './html-validator.ts';

const validate = createHtmlValidator();

parentPort?.on('message', ({ file, html }: { file: string; html: string }) => {
  parentPort?.postMessage(validate(file, html));
});

// The first page compiles the rules, which takes longer than a usual page.
validate(
  'index.html',
  '<!DOCTYPE html><html lang="zh-Hans"><head><title>学库</title></head><body></body></html>',
);
