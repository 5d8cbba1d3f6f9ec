import type { LessonDraft } from '../document/lesson-draft.ts';
import type { WorkingDocument } from '../document/working-document.ts';
import { beginning, ending } from './cut-off.ts';
import { isRunningText, raise, type Doubt } from './doubt.ts';

/** Words with which a text goes on, but none begins. */
const goesOn =
  /^(?:其实|但是?|然而|因此|所以|而且|并且|此外|另外|于是|从而|不过|可是|由此|总之|综上|可见|那么|这种|这样|这些|这就|以上|上述)(?=[，,\p{Script=Han}])/u;

function goingOn(text: string): Omit<Doubt, 'index'>[] {
  const words = goesOn.exec(text)?.[0];
  return words === undefined
    ? []
    : [
        {
          rule: 'cut-off',
          start: 0,
          end: Math.min(words.length + 6, text.length),
          remark: '这一篇的开头像是接着前面说的',
        },
      ];
}

/**
 * Points at essays of a collection that begin or end in the middle. Where one essay ends was not known when the whole
 * document was read.
 */
export function flagCutEssays(document: WorkingDocument, drafts: readonly LessonDraft[]): WorkingDocument {
  const doubts = drafts.flatMap(({ lines }): Doubt[] => {
    const first = lines.find((line) => line.text.trim() !== '' && line.role.type !== 'picture');
    const text = lines.filter((line) => isRunningText(line) && line.text.trim() !== '');
    // What stands behind the last gap is the page's own statement that the text is not whole.
    const last = lines.at(-1)?.role.type === 'gap' ? undefined : text.at(-1);
    const isParagraph = first?.role.type === 'paragraph' && isRunningText(first) && !first.hint.cell;
    return [
      ...(isParagraph
        ? [...beginning(first), ...goingOn(first.text)]
            .slice(0, 1)
            .map((doubt) => ({ ...doubt, index: document.lines.indexOf(first) }))
        : []),
      ...(last?.role.type === 'paragraph' && !last.hint.cell
        ? ending(last).map((doubt) => ({ ...doubt, index: document.lines.indexOf(last) }))
        : []),
    ];
  });
  const isKnown = ({ index, remark }: Doubt): boolean => {
    const number = document.lines[index]?.number;
    return document.flags.some(
      (flag) => flag.rule === 'cut-off' && flag.line === number && flag.after === remark,
    );
  };
  return raise(
    document,
    doubts.filter((doubt) => doubt.index >= 0 && !isKnown(doubt)),
  );
}
