import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Only where the system lets a shell set the limit: Windows has none of that kind. */
test.runIf(process.platform !== 'win32')(
  'a process that cannot be started for want of files is told as ended',
  () => {
    const started = ['-c', 'ulimit -n 60 && exec "$0" "$1"', process.execPath];
    const said = execFileSync('sh', [...started, join(import.meta.dirname, 'children/no-more-files.ts')], {
      encoding: 'utf8',
    });
    expect(said).toMatch(/EMFILE/);
  },
);
