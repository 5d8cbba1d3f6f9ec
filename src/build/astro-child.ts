/** Loaded into the Astro process before Astro itself. */
import { giveLibrary } from '../site/given-library.ts';
import type { Library } from '../site/library.ts';

// A build that is killed hard must not leave an Astro behind that goes on writing into the folder of the next build.
process.on('disconnect', () => process.exit(1));

giveLibrary(
  new Promise((resolve) => {
    process.once('message', (library) => {
      // Until now the pages may have nothing else to wait for; from now on the channel must not keep the process.
      process.channel?.unref();
      resolve(library as Library);
    });
  }),
);
