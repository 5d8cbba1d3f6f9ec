import { showNotice } from '../notice.ts';
import { openPrintMenu } from '../print/menu.ts';
import { type PrintKind, printKinds } from '../print/print-chunk.ts';
import { offerReadingCopy } from '../print/reading-bar.ts';
import { showForm } from '../print/show-form.ts';
import { provideChunk } from '../registry.ts';
import { loadStyles } from '../styles/load-styles.ts';

function withStyles(run: () => void): void {
  loadStyles('print-forms')
    .then(run)
    .catch((error: unknown) => showNotice(`打印${(error as Error).message}`));
}

function open(kind: PrintKind): void {
  if (kind === 'reading') window.print();
  else showForm(kind);
}

provideChunk('print', {
  openMenu: () => withStyles(() => openPrintMenu(open)),
  openForm(name) {
    const kind = printKinds.find((known) => known === name);
    if (kind === undefined) {
      showNotice('没有地址里写的这种打印格式。请按“打印”，从中选一种。');
      return;
    }
    withStyles(() => (kind === 'reading' ? offerReadingCopy() : showForm(kind)));
  },
});
