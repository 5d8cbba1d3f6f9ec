import { startPresenter } from '../presenter/start-presenter.ts';
import { provideChunk } from '../registry.ts';

provideChunk('presenter', { startPresenter });
