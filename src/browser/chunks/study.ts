import { loadChunk } from '../load-chunk.ts';
import { provideChunk } from '../registry.ts';
import { startPage } from '../study/start-page.ts';

provideChunk('study', { startPage: () => loadChunk('carry').then(startPage) });
