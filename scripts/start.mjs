/** Opens the window on the runtime that the set-up found (`JEJAK_RUNTIME`), until it is closed. */
import { spawn } from 'node:child_process';
import { root } from './setup/places.mjs';

/** Where a user may not make namespaces, as root in a container, Chromium's sandbox cannot be built. */
const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
const child = spawn(process.env.JEJAK_RUNTIME, [...asRoot, root], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
