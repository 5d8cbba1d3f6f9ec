import { resolve } from 'node:path';

/** The content folder of this run; the commands hand it over in the environment (`--content`). */
export const contentDir = resolve(process.env['XUEKU_CONTENT'] ?? 'content');
