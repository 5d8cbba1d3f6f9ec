import { startTools } from '../projection/start-tools.ts';
import { provideChunk } from '../registry.ts';

provideChunk('projection-tools', { startTools });
