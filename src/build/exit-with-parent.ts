/**
 * Loaded into the Astro process: a build that is killed hard must not leave an Astro behind that goes on
 * writing into the folder of the next build.
 */
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
