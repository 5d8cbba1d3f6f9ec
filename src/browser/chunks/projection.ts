import { project } from '../projection/project.ts';
import { provideChunk } from '../registry.ts';

provideChunk('projection', { project });
