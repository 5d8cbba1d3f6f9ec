import { decodeProgress } from '../../progress/progress-code.ts';
import { provideChunk } from '../registry.ts';
import { openCarryDialog } from '../study/carry-dialog.ts';
import { openMergeDialog } from '../study/merge-dialog.ts';
import { offerUndo } from '../study/undo.ts';

provideChunk('carry', { openCarryDialog, openMergeDialog, offerUndo, decodeProgress });
