import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { listBundledPackages } from './scripts/package/bundled-packages.ts';

/**
 * Builds `periksa.html`: one file with all that it needs, for any current browser, opened from a disk. The same in every
 * bundle of a version, so nothing of the machine or the day goes into it. It lies beside the command line, whose folder is
 * made first.
 */
export default defineConfig({
  root: 'src/periksa',
  plugins: [react(), viteSingleFile(), listBundledPackages('periksa')],
  worker: {
    format: 'iife',
    plugins: () => [listBundledPackages('periksa-check')],
    rolldownOptions: { output: { codeSplitting: false }, checks: { bundlerTimings: false } },
  },
  build: {
    outDir: '../../dist/cli',
    emptyOutDir: false,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    modulePreload: false,
    chunkSizeWarningLimit: 4096,
    rolldownOptions: { input: 'src/periksa/periksa.html', checks: { bundlerTimings: false } },
  },
});
