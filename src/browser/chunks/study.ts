import { provideChunk } from '../registry.ts';
import { openCarryDialog } from '../study/carry-dialog.ts';
import { startPage } from '../study/start-page.ts';

provideChunk('study', { startPage, openCarryDialog });
