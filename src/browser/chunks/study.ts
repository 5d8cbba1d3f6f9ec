import { provideChunk } from '../registry.ts';

provideChunk('study', { startPage() {}, openCarryDialog() {} });
