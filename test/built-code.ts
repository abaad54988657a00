import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder into which `scripts/setup/build-for-tests.mjs` built the product for this run. */
    builtCode: string;
  }
}

/** A file of the product as it was built for this run, by its name in `vite.config.ts`; or `quick-keys`. */
export function builtFile(name: string): string {
  return join(inject('builtCode'), `${name}.js`);
}

/**
 * Stands in for `src/contract/entry-url.ts` within the tests (`vitest.config.ts`): the threads and processes that the
 * sources start are the built ones, as in the product.
 */
export function entryUrl(_base: string, built: string): URL {
  return pathToFileURL(builtFile(built));
}

/** Likewise, of the page that goes into bundles. */
export function viewerUrl(_base: string): URL {
  return pathToFileURL(join(inject('builtCode'), 'periksa.html'));
}
