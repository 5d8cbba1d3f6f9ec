import { provideChunk } from '../registry.ts';

provideChunk('presenter', { startPresenter() {} });
