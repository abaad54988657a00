import { basename, join, relative } from 'node:path';
import { parseSaid, saidFileName } from './driver-voice.ts';
import type { Said } from './target.ts';
import { bytesOf, type Call, descriptorNumber, pathOfDescriptor } from './trace-calls.ts';

/** Every call that changes files; one that is traced and not understood is an error, not a gap. */
export const changingCalls = [
  'open', 'openat', 'creat', 'write', 'pwrite64', 'writev', 'pwritev', 'pwritev2', 'fsync', 'fdatasync',
  'sync_file_range', 'truncate', 'ftruncate', 'fallocate', 'copy_file_range', 'sendfile', 'splice', 'rename',
  'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat', 'unlink', 'unlinkat', 'mkdir', 'mkdirat',
  'rmdir', 'lseek', 'mmap',
] as const; // biome-ignore format: a list

/** What a call did to the run's folder; paths are relative to it. */
type FileOperation =
  | { did: 'create'; path: string; truncate: boolean }
  | { did: 'write'; path: string; at: number; bytes: Buffer }
  | { did: 'resize'; path: string; size: number }
  | { did: 'sync'; path: string; began: number }
  | { did: 'rename'; from: string; to: string }
  | { did: 'link'; from: string; to: string }
  | { did: 'unlink'; path: string }
  | { did: 'make-folder'; path: string }
  | { did: 'remove-folder'; path: string }
  | { did: 'say'; said: Said[] };
export type Timed = FileOperation & { ended: number };

/** Reads the calls of one process as what they did to the files under `root`, in the order they ended. */
export function toFileOperations(calls: Call[], root: string): Timed[] {
  const positions = new Map<string, number | 'end'>();
  const sizes = new Map<string, number>();
  const within = (path: string | undefined): string | undefined => {
    const inside = path === undefined ? '..' : relative(root, path);
    return inside === '..' || inside.startsWith('../') ? undefined : inside;
  };
  const named = (call: Call, at: number): string | undefined => {
    const text = bytesOf(call.args[at] ?? '').toString();
    const folder = at > 0 ? (pathOfDescriptor(call.args[at - 1] ?? '') ?? '/') : '/';
    return within(text.startsWith('/') ? text : join(folder, text));
  };
  const done: Timed[] = [];
  for (const call of calls) {
    if (call.result === undefined || call.result < 0) continue;
    const { ended, began } = call;
    const descriptor = call.args[0] ?? '';
    const file = within(pathOfDescriptor(descriptor));
    const key = `${descriptorNumber(descriptor)} ${file ?? ''}`;
    const write = (bytes: Buffer, at: number): void => {
      if (file === undefined) return;
      if (basename(file) === saidFileName)
        done.push({ did: 'say', said: parseSaid(bytes.toString()), ended });
      else done.push({ did: 'write', path: file, at, bytes, ended });
    };
    const append = (bytes: Buffer): void => {
      const position = positions.get(key) ?? 0;
      const at = position === 'end' ? (sizes.get(file ?? '') ?? 0) : position;
      write(bytes, at);
      if (position !== 'end') positions.set(key, at + bytes.length);
      sizes.set(file ?? '', Math.max(sizes.get(file ?? '') ?? 0, at + bytes.length));
    };
    switch (call.name) {
      case 'open':
      case 'creat':
      case 'openat': {
        const at = call.name === 'openat' ? 1 : 0;
        const path = named(call, at);
        const flags = call.name === 'creat' ? 'O_CREAT|O_TRUNC' : (call.args[at + 1] ?? '');
        if (path === undefined) break;
        positions.set(`${call.result} ${path}`, flags.includes('O_APPEND') ? 'end' : 0);
        if (basename(path) === saidFileName) break;
        if (flags.includes('O_CREAT') || flags.includes('O_TRUNC')) {
          done.push({ did: 'create', path, truncate: flags.includes('O_TRUNC'), ended });
        }
        break;
      }
      case 'lseek':
        positions.set(key, call.result);
        break;
      case 'write':
        append(bytesOf(call.args[1] ?? '').subarray(0, call.result));
        break;
      case 'writev':
        append(gather(call).subarray(0, call.result));
        break;
      case 'pwrite64':
        write(bytesOf(call.args[1] ?? '').subarray(0, call.result), Number(call.args[3]));
        break;
      case 'pwritev':
        write(gather(call).subarray(0, call.result), Number(call.args[3]));
        break;
      case 'ftruncate':
        if (file !== undefined) done.push({ did: 'resize', path: file, size: Number(call.args[1]), ended });
        break;
      case 'fsync':
      case 'fdatasync':
        if (file !== undefined) done.push({ did: 'sync', path: file, began, ended });
        break;
      case 'rename':
      case 'renameat':
      case 'renameat2': {
        const from = named(call, call.name === 'rename' ? 0 : 1);
        const to = call.name === 'rename' ? within(bytesOf(call.args[1] ?? '').toString()) : named(call, 3);
        if (from !== undefined && to !== undefined) done.push({ did: 'rename', from, to, ended });
        break;
      }
      case 'link':
      case 'linkat': {
        const from = named(call, call.name === 'link' ? 0 : 1);
        const to = call.name === 'link' ? within(bytesOf(call.args[1] ?? '').toString()) : named(call, 3);
        if (from !== undefined && to !== undefined) done.push({ did: 'link', from, to, ended });
        break;
      }
      case 'unlink':
      case 'unlinkat':
      case 'rmdir': {
        const path = named(call, call.name === 'unlinkat' ? 1 : 0);
        const folder = call.name === 'rmdir' || call.args[2]?.includes('AT_REMOVEDIR') === true;
        if (path !== undefined) done.push({ did: folder ? 'remove-folder' : 'unlink', path, ended });
        break;
      }
      case 'mkdir':
      case 'mkdirat': {
        const path = named(call, call.name === 'mkdirat' ? 1 : 0);
        if (path !== undefined) done.push({ did: 'make-folder', path, ended });
        break;
      }
      default:
        assertHarmless(call, within);
    }
  }
  return done;
}

function gather(call: Call): Buffer {
  const parts = (call.args[1] ?? '').matchAll(/iov_base=("[^"]*"(?:\.\.\.)?)/g);
  return Buffer.concat(Array.from(parts, (part) => bytesOf(part[1] ?? '')));
}

/** A way of changing a file that is not replayed must not go unseen; the WAL index is rebuilt, never kept. */
function assertHarmless(call: Call, within: (path: string | undefined) => string | undefined): void {
  const paths = call.args
    .map((arg) => within(arg.startsWith('"\\x2f') ? bytesOf(arg).toString() : pathOfDescriptor(arg)))
    .filter((path) => path !== undefined);
  if (paths.length === 0 || paths.every((path) => path.endsWith('-shm'))) return;
  if (call.name === 'mmap' && !/PROT_WRITE.*MAP_SHARED/.test(call.args.join())) return;
  throw new Error(`a change that cannot be replayed: ${call.name}(${call.args.join(', ').slice(0, 300)})`);
}
