import crypto from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Makes the random part of temporary names the same in each run, so that strace can be told them. Six
 * bytes are drawn for nothing else: keys and blinds are 16 bytes or more.
 *
 * @param turn other names than an earlier run in the same folder had
 */
export function steadyNames(turn: number): void {
  const draw = crypto.randomBytes;
  const steady = (size: number, ...rest: unknown[]): unknown =>
    size === 6 ? Buffer.alloc(6, 0xaa + turn) : Reflect.apply(draw, crypto, [size, ...rest]);
  Object.assign(crypto, { randomBytes: steady });
  const makeFolder = (prefix: string): string => {
    for (let number = 0; ; number += 1) {
      const folder = `${prefix}${String(number).padStart(6, 'a')}`;
      if (fs.existsSync(folder)) continue;
      fs.mkdirSync(folder, { mode: 0o700 });
      return folder;
    }
  };
  Object.assign(fs, { mkdtempSync: makeFolder });
  syncBuiltinESMExports();
}
