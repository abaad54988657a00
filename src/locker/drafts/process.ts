import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';
import { newId } from '../../contract/ids.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';

/** How often a process says that it lives, and after which silence one on another machine counts as dead. */
export const renewEveryMs = 15_000;
const silentForMs = 120_000;

interface ProcessRow {
  process: string;
  host: string;
  pid: number;
  started: string;
  renewed_at: string;
}

/** Enters this opening of the locker among those whose drafts are their own business. Returns its id. */
export function enterProcess(db: WritableDb): string {
  const id = newId();
  prepared<[string, string, number, string, string]>(
    db,
    'INSERT INTO process (process, host, pid, started, renewed_at) VALUES (?, ?, ?, ?, ?)',
  ).run(id, thisHost(), process.pid, startOf(process.pid), new Date().toISOString());
  return id;
}

export function renewProcess(db: WritableDb, id: string): void {
  prepared<[string, string]>(db, 'UPDATE process SET renewed_at = ? WHERE process = ?').run(
    new Date().toISOString(),
    id,
  );
}

export function leaveProcess(db: WritableDb, id: string): void {
  prepared<[string]>(db, 'DELETE FROM process WHERE process = ?').run(id);
}

/**
 * Whether the process that a draft belongs to still runs. On this machine its number and its start tell; on
 * another one, its last sign of life.
 */
export function isAlive(db: ReadableDb, id: string, now = Date.now()): boolean {
  const row = prepared<[string], ProcessRow>(db, 'SELECT * FROM process WHERE process = ?').get(id);
  if (row === undefined) return false;
  if (row.host === thisHost()) return runs(row.pid) && startOf(row.pid) === row.started;
  return now - Date.parse(row.renewed_at) < silentForMs;
}

/** Whether the locker is open in any other process than this one, or once more in it. */
export function isAnotherAlive(db: ReadableDb, own: string): boolean {
  return prepared<[string], { process: string }>(db, 'SELECT process FROM process WHERE process <> ?')
    .all(own)
    .some(({ process: id }) => isAlive(db, id));
}

/** Takes processes out of the list that are dead and have no draft left. */
export function forgetDeadProcesses(db: WritableDb): void {
  const idle = prepared<[], { process: string }>(
    db,
    'SELECT process FROM process WHERE process NOT IN (SELECT process FROM draft)',
  ).all();
  for (const { process: id } of idle) if (!isAlive(db, id)) leaveProcess(db, id);
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // it runs as someone else
  }
}

/** When a process was started, as the kernel counts: a number that comes back has another start. Empty where not known. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return ''; // no /proc on this system, or no such process
  }
}

let host: string | undefined;

/** This machine, this boot, this set of process numbers. */
function thisHost(): string {
  host ??= [
    hostname(),
    orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    orEmpty(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' ');
  return host;
}

function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return ''; // only Linux tells
  }
}
