import { defineConfig } from 'vite';
import { listBundledPackages } from './scripts/package/bundled-packages.ts';

/**
 * Builds the command line: one file for `jejak` and one for each process or thread that it starts.
 * Packages stay outside the bundle, but for zod, which each process and thread loads, and what each command loads:
 * what is used of zod loads in a third of the time of the whole, and a file less is a millisecond less. `src/cli/launcher.ts` puts a fitting Node in front.
 */
export default defineConfig({
  plugins: [listBundledPackages('cli')],
  ssr: { noExternal: ['zod', 'commander', 'i18next'] },
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node24',
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: {
        jejak: 'src/cli/launcher.ts',
        main: 'src/cli/main.ts',
        'locker-writer': 'src/locker/writer-thread.ts',
        'locker-reader': 'src/locker/reader-thread.ts',
        'locker-log-mover': 'src/locker/log-mover-thread.ts',
        'locker-log-check': 'src/locker/log-check-thread.ts',
        'locker-backup': 'src/locker/backup/backup-thread.ts',
        'pack-thread': 'src/core/pack/pack-thread.ts',
        'certificate-thread': 'src/core/certificate/certificate-thread.ts',
        'core-process': 'src/core/desk/process.ts',
        'capture-process': 'src/capture/process.ts',
        'reader-process': 'src/capture/readers/reader-process.ts',
        'intake-process': 'src/intake/process.ts',
        'bundle-hash-thread': 'src/bundle/node/hash-thread.ts',
        'bundle-verify-thread': 'src/bundle/node/verify-thread.ts',
        'bundle-decrypt-thread': 'src/bundle/node/decrypt-thread.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
    },
  },
});
