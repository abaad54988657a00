import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { createLogger } from 'vite';
import { listBundledPackages } from './scripts/package/bundled-packages.ts';
import { wordsFile } from './src/contract/last-language.ts';

/** Says nothing of `composes … from`: the builder's own plugin loses where such a line stood, and warns of itself. */
const logger = createLogger();
const warnOnce = logger.warnOnce.bind(logger);
logger.warnOnce = (said, options) => {
  if (!said.includes('did not pass the `from` option')) warnOnce(said, options);
};

/**
 * Builds the window: the shell (Electron's main process), the preload and the page. The core is built with the
 * command line (`vite.config.ts`), beside the threads and processes that it starts. CommonJS for the shell
 * and the preload: a sandboxed preload must be, and the runtime for trials knows nothing else.
 */
export default defineConfig({
  main: {
    plugins: [listBundledPackages('main')],
    build: {
      outDir: 'dist/app/main',
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/main/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    plugins: [listBundledPackages('preload')],
    build: {
      outDir: 'dist/app/preload',
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    customLogger: logger,
    plugins: [react(), listBundledPackages('renderer')],
    build: {
      outDir: 'dist/app/renderer',
      target: 'chrome114',
      assetsInlineLimit: 0,
      minify: true,
      // Files are read from the disk, not from a network; the largest is the map's library.
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        input: { index: 'src/renderer/index.html' },
        // What the first screen needs comes in one file, what several of the others share in another: each file is a
        // turn through the shell, and what the first screen does not need is not read before it.
        output: {
          // By a name that the preload knows, which has it read early.
          chunkFileNames: ({ facadeModuleId }) => {
            const language = /\/words\/(\w+)\/index\.ts$/.exec(facadeModuleId ?? '')?.[1];
            return language === undefined ? 'assets/[name]-[hash].js' : wordsFile(language);
          },
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], priority: 1 },
              { name: 'shared', minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
});
