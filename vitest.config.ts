import { defineConfig } from 'vitest/config';

/** Sites are built once for all files of these projects. */
const siteSetup = ['tests/setup/sites.ts'];

export default defineConfig({
  test: {
    projects: [
      // One process for all files of a worker: seventy starts cost more than the tests.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          isolate: false,
          // Property tests take seconds on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: siteSetup,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: siteSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser needs a core of its own: more at once make layout and timing tests fail for no reason.
          maxWorkers: 2,
          // One of four thousand loses a race on a busy machine; the run names every test that needed it.
          retry: 1,
        },
      },
      {
        test: {
          name: 'search',
          include: ['tests/search/**/*.test.ts'],
          globalSetup: siteSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
