import { provideChunk } from '../registry.ts';
import { createQrView } from '../study/qr-view.ts';

provideChunk('qr', { createQrView });
