import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, mergeConfig } from 'vite';
import commandLine from '../vite.config.ts';

const root = join(import.meta.dirname, '..');
/** Inside the repository, so that the built files find its packages. */
const outDir = join(root, 'dist', 'bench');

/**
 * Builds the measured programs of `bench/product` as the command line is built, with every thread and
 * process that it starts beside them: what users run is measured, not sources that Node must first strip.
 */
export async function buildProduct(): Promise<void> {
  const names = readdirSync(join(import.meta.dirname, 'product')).filter((name) => name.endsWith('.ts'));
  const input = Object.fromEntries(
    names.map((name) => [
      `bench-${name.slice(0, -'.ts'.length)}`,
      join(import.meta.dirname, 'product', name),
    ]),
  );
  await build(
    mergeConfig(commandLine, {
      root,
      configFile: false,
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true, rolldownOptions: { input } },
    }),
  );
}

/** The built file of `bench/product/NAME.ts`. */
export function builtProduct(name: string): string {
  return join(outDir, `bench-${name}.js`);
}
