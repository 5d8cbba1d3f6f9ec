import { provideChunk } from '../registry.ts';

provideChunk('projection', { project() {} });
