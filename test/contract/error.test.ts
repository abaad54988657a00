import { expect, test } from 'vitest';
import {
  exitStatus,
  fromPlainError,
  fromSystemError,
  JejakError,
  toPlainError,
} from '../../src/contract/error.ts';

function systemError(message: string, code?: string): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}

test.each([
  [systemError('write', 'ENOSPC'), 'disk-full'],
  [systemError('read', 'EIO'), 'disk-failing'],
  [systemError('disk I/O error', 'SQLITE_IOERR_WRITE'), 'disk-failing'],
  [systemError('busy', 'SQLITE_BUSY_SNAPSHOT'), 'locker-busy'],
  [systemError(", Unknown error: Input/output error '/x/.creating-1'"), 'disk-failing'],
  [systemError(", Unknown error: No space left on device '/x'"), 'disk-full'],
  [systemError('something else'), 'internal'],
])('names what the system said: %s', (error, code) => {
  const named = fromSystemError(error);
  expect(named.code).toBe(code);
  expect(named.cause).toBe(error);
  expect(exitStatus(named)).toBe(3);
});

test('an error crosses a process with its code, its fault and its values', () => {
  const error = new JejakError('no-such-file', 'wrong-use', { file: 'spanduk.jpg' });
  const there = fromPlainError(structuredClone(toPlainError(error)));
  expect(there).toMatchObject({ code: 'no-such-file', fault: 'wrong-use', params: { file: 'spanduk.jpg' } });
  expect(exitStatus(there)).toBe(2);
});
