import { factLine, formTitle } from './form-parts.ts';
import type { PrintForm } from './form.ts';

/** Twenty rows and the head fill one page. */
const rowCounts = [20, 40, 60, 80, 100];

export const signinForm: PrintForm = {
  name: '签到表',
  description: '时间、地点、主题在上，下面是 20 到 100 行签名，每页都有表头。',
  build({ title }, sheet) {
    const rows = sheet.rows(
      [
        { label: '序号', kind: 'number', width: 9 },
        { label: '姓名', kind: 'text', width: 22 },
        { label: '单位／职务', kind: 'text', width: 39 },
        { label: '签名', kind: 'text', width: 30 },
      ],
      Array.from({ length: rowCounts[0] ?? 0 }, () => ['', '', '']),
    );
    return {
      content: [
        formTitle(sheet, '签到表'),
        factLine(sheet, ['topic', '主题', title]),
        factLine(sheet, ['time', '时间'], ['place', '地点']),
        factLine(
          sheet,
          ['chair', '主持人'],
          ['recorder', '记录人'],
          ['expected', '应到'],
          ['present', '实到'],
        ),
        rows.element,
      ],
      rows,
      rowCounts,
    };
  },
};
