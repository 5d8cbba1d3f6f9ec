import { provideChunk } from '../registry.ts';

provideChunk('agenda', { startPage() {} });
