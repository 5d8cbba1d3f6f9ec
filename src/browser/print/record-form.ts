import { agendaForRecord } from '../agenda/agenda-address.ts';
import { createElement } from '../create-element.ts';
import { formTitle } from './form-parts.ts';
import type { PrintForm } from './form.ts';
import { chineseTime } from './chinese-date.ts';

function numbered(texts: readonly string[]): string {
  return texts.map((text, index) => `${index + 1}. ${text}`).join('\n');
}

/** What was learnt: the parts of a session, or the lesson and its goals. */
function contentText(title: string, goals: readonly string[], parts: readonly string[]): string {
  if (parts.length > 0) return numbered(parts);
  return [`《${title}》`, ...(goals.length > 0 ? ['学习目标：', numbered(goals)] : [])].join('\n');
}

export const recordForm: PrintForm = {
  name: '学习记录',
  description: '主题、学习内容和讨论题已经填好，其余由您来写。',
  build({ title, unit, goals, questions }, sheet) {
    const agenda = agendaForRecord(window.location.href);
    const cell = (columns: number, ...children: readonly Node[]): HTMLElement =>
      createElement('td', { colspan: String(columns) }, ...children);
    const head = (label: string): HTMLElement => createElement('th', { scope: 'row' }, label);
    const row = (...cells: readonly Node[]): HTMLElement => createElement('tr', {}, ...cells);
    const short = (name: string, label: string, initial = ''): Node[] => [
      head(label),
      cell(1, sheet.field(name, label, initial)),
    ];
    const long = (name: string, label: string, size: string, initial = ''): HTMLElement =>
      row(head(label), cell(3, sheet.field(name, label, initial, `print-${size}`)));

    const planned = agenda?.start ? `　　　年　月　日 ${agenda.start}` : '';
    const began = agenda?.began === undefined ? planned : chineseTime(new Date(agenda.began));
    const questionTexts = questions.map((question, index) => `${index + 1}. ${question}\n\n`);
    return {
      content: [
        formTitle(sheet, '学习记录'),
        createElement(
          'table',
          { class: 'print-record' },
          createElement(
            'tbody',
            {},
            long('topic', '主题', 'short', agenda?.title === undefined ? title : agenda.title || title),
            long('unit', '单位', 'short', unit),
            row(...short('time', '时间', began), ...short('place', '地点')),
            row(...short('chair', '主持人'), ...short('recorder', '记录人')),
            row(...short('expected', '应到'), ...short('present', '实到')),
            long('absent', '缺席及原因', 'short'),
            long('content', '学习内容', 'medium', contentText(title, goals, agenda?.items ?? [])),
            long('discussion', '讨论要点', 'tall', questionTexts.join('\n').replace(/\s+$/, '')),
            long('decisions', '决议', 'medium'),
          ),
        ),
      ],
    };
  },
};
