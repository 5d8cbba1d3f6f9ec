import { provideChunk } from '../registry.ts';

provideChunk('print', { openMenu() {}, openForm() {} });
