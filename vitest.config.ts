import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compiledCode } from './test/compiled-code.ts';
import { LongestFirst } from './test/longest-first.ts';

/** Tests that click through a real window: under Xvfb, on a busy machine, one may meet a stall of seconds. */
const inWindow = ['test/e2e/**/*.test.ts'];
/** Tests with a real browser and pages that take their time. None of them draws its input at random. */
const inBrowser = [
  'test/capture/*.test.ts',
  'test/capture/{behaviours,browser,people,visit}/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/core/desk/**/*.test.ts',
  'test/site/**/*.test.ts',
];

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^.*\/contract\/entry-url\.ts$/,
        replacement: fileURLToPath(new URL('test/built-code.ts', import.meta.url)),
      },
    ],
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes within a second only where nothing else runs.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    env: { NODE_COMPILE_CACHE: compiledCode },
    setupFiles: ['test/locker/quick-keys.ts'],
    globalSetup: ['scripts/setup/build-for-tests.mjs'],
    projects: [
      {
        extends: true,
        test: { name: 'core', include: ['test/**/*.test.ts'], exclude: [...inWindow, ...inBrowser] },
      },
      // Run twice more before it counts as failed; `scripts/further-go.mjs` names what needed that.
      { extends: true, test: { name: 'browser', include: inBrowser, retry: 2 } },
      { extends: true, test: { name: 'window', include: inWindow, retry: 2 } },
    ],
  },
});
