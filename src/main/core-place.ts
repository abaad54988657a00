import { join } from 'node:path';
import type { CoreStart } from './core-link.ts';

/** Node of Electron that the core can run on. */
const leastNode = 24;

/**
 * The core of an installed app: beside the app's archive, on the Node that is installed with it. An installed
 * Electron refuses to run as Node, and the core starts Node processes of its own; no environment names another.
 */
export function installedCore(): CoreStart {
  const core = join(process.resourcesPath, 'core');
  return {
    entry: join(core, 'dist/cli/core-process.js'),
    node: join(core, process.platform === 'win32' ? 'node.exe' : 'node'),
  };
}

/** The core of a checkout. `JEJAK_NODE` runs it where Electron's own Node is too old; `JEJAK_CORE` is for tests of the shell alone. */
export function coreOfCheckout(): CoreStart {
  const isFit = Number(process.versions.node.split('.')[0]) >= leastNode;
  return {
    entry: process.env['JEJAK_CORE'] ?? join(__dirname, '../../cli/core-process.js'),
    node: isFit ? undefined : process.env['JEJAK_NODE'],
  };
}
