import { provideChunk } from '../registry.ts';

provideChunk('progress', { startProgress() {} });
