import { checklistForm } from './checklist-form.ts';
import { compareForm } from './compare-form.ts';
import type { PrintForm } from './form.ts';
import { gb9704Form } from './gb9704-form.ts';
import type { PrintKind } from './print-chunk.ts';
import { recordForm } from './record-form.ts';
import { signinForm } from './signin-form.ts';

/** The page itself, which needs no form. */
export const readingCopy = {
  name: '阅读稿',
  description: '这一课照网页的样子印在 A4 纸上，折叠的内容全部展开。',
};

export const forms: Readonly<Record<Exclude<PrintKind, 'reading'>, PrintForm>> = {
  gb9704: gb9704Form,
  checklist: checklistForm,
  compare: compareForm,
  signin: signinForm,
  record: recordForm,
};
