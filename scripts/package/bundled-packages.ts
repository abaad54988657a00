import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * A plugin of the build: lists in `dist/packages/PART.json` the packages of which something was built into
 * this part of the product, by their path in the project (`node_modules/NAME`). Their notices go with what
 * people install.
 */
export function listBundledPackages(part: string): Plugin {
  let root = '';
  return {
    name: 'list-bundled-packages',
    // Where this file lies tells nothing: a configuration is bundled before it runs.
    configResolved(config) {
      root = config.root;
      while (!existsSync(join(root, 'package.json'))) root = dirname(root);
    },
    generateBundle() {
      const paths = [...this.getModuleIds()]
        .map((id) => packageOf(id, root))
        .filter((path) => path !== undefined);
      const folder = join(root, 'dist/packages');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${part}.json`), JSON.stringify([...new Set(paths)].sort(), null, 2));
    },
  };
}

/** The package that a module is of; undefined for one of our own, and for what the build itself puts in. */
function packageOf(id: string, root: string): string | undefined {
  const path = relative(root, id.replace(/^\0/, '').replace(/\?.*$/, '')).replaceAll('\\', '/');
  return /^node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}
