import { createElement } from '../create-element.ts';
import { factLine, formTitle } from './form-parts.ts';
import type { PrintForm } from './form.ts';

const leastRows = 5;

export const checklistForm: PrintForm = {
  name: '学习清单',
  description: '清单逐条列出，前面是方框，后面是备注，发给大家手里勾。',
  build({ title, unit, items }, sheet) {
    const texts = items.map(({ text, depth }) => ['　'.repeat(depth) + text, '']);
    while (texts.length < leastRows) texts.push(['', '']);
    const rows = sheet.rows(
      [
        { label: '完成', kind: 'box', width: 9 },
        { label: '序号', kind: 'number', width: 9 },
        { label: '要做的事', kind: 'text', width: 52 },
        { label: '备注', kind: 'text', width: 30 },
      ],
      texts,
    );
    return {
      content: [
        formTitle(sheet, '学习清单'),
        factLine(sheet, ['title', '课题', title]),
        factLine(sheet, ['name', '姓名'], ['unit', '单位', unit], ['date', '日期']),
        rows.element,
        createElement('p', { class: 'print-note' }, '做完一条，在方框里打一个勾。'),
      ],
      rows,
    };
  },
};
