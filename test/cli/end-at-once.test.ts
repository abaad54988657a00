import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Home, makeHome } from './run-jejak.ts';

const code = pathToFileURL(join(import.meta.dirname, '../../src/cli/end-at-once.ts')).href;
let home: Home;
beforeAll(() => {
  home = makeHome();
});
afterAll(() => {
  home.remove();
});

// A pipe that nobody writes to holds whoever opens it, as a dead disk does; `process.exit` would wait for it.
test.runIf(process.platform === 'linux').each(['endAtOnce', 'endSoon'])(
  '%s ends a process one of whose threads will never come back',
  async (name) => {
    const pipe = join(home.folder, `${name}.pipe`);
    execFileSync('mkfifo', [pipe]);
    const script = `
      import { open } from 'node:fs/promises';
      import { ${name} } from '${code}';
      void open('${pipe}');
      setTimeout(() => ${name}(130), 200);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    const tooLong = setTimeout(() => child.kill('SIGKILL'), 8000);
    await once(child, 'close');
    clearTimeout(tooLong);
    expect(said).toBe('');
    expect(child.exitCode).toBe(130);
  },
);
