import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Makes the random part of temporary file names the same in each run, so that strace can be told their
 * names. Six bytes are drawn for nothing else: keys and blinds are 16 bytes or more.
 */
export function steadyNames(): void {
  const draw = crypto.randomBytes;
  const steady = (size: number, ...rest: unknown[]): unknown =>
    size === 6 ? Buffer.alloc(6, 0xaa) : Reflect.apply(draw, crypto, [size, ...rest]);
  Object.assign(crypto, { randomBytes: steady });
  syncBuiltinESMExports();
}
