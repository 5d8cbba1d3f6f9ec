import { compareRows } from './compare-rows.ts';
import { factLine, formTitle } from './form-parts.ts';
import type { PrintForm } from './form.ts';

export const compareForm: PrintForm = {
  name: '对照检查表',
  description: '横页表格：问题、表现、整改措施、责任人、完成时限。',
  build(lesson, sheet) {
    const rows = sheet.rows(
      [
        { label: '序号', kind: 'number', width: 5 },
        { label: '问题', kind: 'text', width: 25 },
        { label: '表现', kind: 'text', width: 23 },
        { label: '整改措施', kind: 'text', width: 25 },
        { label: '责任人', kind: 'text', width: 10 },
        { label: '完成时限', kind: 'text', width: 12 },
      ],
      compareRows(lesson),
    );
    return {
      content: [
        formTitle(sheet, '对照检查表'),
        factLine(
          sheet,
          ['title', '课题', lesson.title],
          ['unit', '单位', lesson.unit],
          ['name', '姓名'],
          ['date', '日期'],
        ),
        rows.element,
      ],
      rows,
    };
  },
};
