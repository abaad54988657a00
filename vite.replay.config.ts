import { defineConfig } from 'vite';
import { listBundledPackages } from './scripts/package/bundled-packages.ts';

/**
 * Builds what runs inside a replay: its service worker, which is ReplayWeb.page's engine, and the page around
 * it. They lie beside the page of the window and not in it; only the replay's own session serves them.
 */
export default defineConfig({
  plugins: [listBundledPackages('replay')],
  publicDir: false,
  build: {
    outDir: 'dist/app/replay',
    target: 'chrome114',
    modulePreload: false,
    chunkSizeWarningLimit: 2048,
    rolldownOptions: {
      input: { worker: 'src/replay/worker.ts', page: 'src/replay/page/page.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name].js' },
    },
  },
});
