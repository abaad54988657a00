import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import { JejakError } from '../contract/error.ts';
import { goesOn } from './progress.ts';

/** A path as the system has it: text, or the raw bytes of a name that is not UTF-8. */
export type SourcePath = string | Uint8Array;

/** Bytes that are read by position; `read` gives fewer where the end comes first. */
export interface Source {
  readonly size: number;
  /** @param room where the bytes may lie until its owner uses it anew; without it they lie in memory of their own */
  read(offset: number, length: number, room?: Buffer): Buffer;
}

/** What tells one state of a file from another: compare it with what the storing side saw. */
interface Seen {
  bytes: number;
  /** Nanoseconds since 1970 in decimal. */
  modifiedNs: string;
  inode: string;
}

export interface SourceFile extends Source {
  readonly seen: Seen;
  /** Whether the name was a symbolic link; the bytes are those of the file it leads to. */
  readonly followedLink: boolean;
  /** The file's state as it is now, to notice one that is being written. */
  look(): Seen;
  close(): void;
}

/**
 * Opens a regular file to read. Never waits on a pipe and never opens a device.
 *
 * @throws JejakError `no-such-file`, `not-a-file` (a folder, a pipe, a device, a socket) or
 * `file-unreadable`, all `wrong-use`.
 */
export function openSourceFile(path: SourcePath): SourceFile {
  const name = typeof path === 'string' ? path : Buffer.from(path);
  const shown = showPath(path);
  try {
    const before = statSync(name);
    if (!before.isFile()) throw new JejakError('not-a-file', 'wrong-use', { file: shown });
    const followedLink = lstatSync(name).isSymbolicLink();
    const fd = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if (!fstatSync(fd).isFile()) throw new JejakError('not-a-file', 'wrong-use', { file: shown });
      return sourceOf(fd, followedLink);
    } catch (error) {
      closeSync(fd);
      throw error;
    }
  } catch (error) {
    throw asFileError(error, shown);
  }
}

/** A path as a person can read it: control and direction characters made visible, cut when very long. */
function showPath(path: SourcePath): string {
  const text = typeof path === 'string' ? path : Buffer.from(path).toString('utf8');
  const plain = text.replaceAll(/[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200E}\u{200F}]/gu, '\u{FFFD}');
  return plain.length > 300 ? `${plain.slice(0, 140)}…${plain.slice(-140)}` : plain;
}

/** The same reading over bytes in memory. */
export function sourceOfBytes(bytes: Uint8Array): Source {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: buffer.length, read: (offset, length) => buffer.subarray(offset, offset + length) };
}

function sourceOf(fd: number, followedLink: boolean): SourceFile {
  const seen = lookAt(fd);
  return {
    size: seen.bytes,
    seen,
    followedLink,
    look: () => lookAt(fd),
    read(offset, length, room) {
      const there = Math.max(0, Math.min(length, seen.bytes - offset));
      return readAt(fd, offset, room?.subarray(0, there) ?? Buffer.allocUnsafe(there));
    },
    close: () => closeSync(fd),
  };
}

function readAt(fd: number, offset: number, room: Buffer): Buffer {
  let filled = 0;
  while (filled < room.length) {
    goesOn();
    const read = readSync(fd, room, filled, room.length - filled, offset + filled);
    if (read === 0) break;
    filled += read;
  }
  return room.subarray(0, filled);
}

function lookAt(fd: number): Seen {
  const info = fstatSync(fd, { bigint: true });
  return { bytes: Number(info.size), modifiedNs: String(info.mtimeNs), inode: String(info.ino) };
}

function asFileError(error: unknown, file: string): JejakError {
  if (error instanceof JejakError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  const detail = error instanceof Error ? error.message : String(error);
  return new JejakError(
    missing ? 'no-such-file' : 'file-unreadable',
    'wrong-use',
    { file, detail },
    { cause: error },
  );
}
