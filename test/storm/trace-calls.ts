import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** One system call as strace saw it (`-f -y -xx`). */
export interface Call {
  tid: number;
  name: string;
  /** As printed: strings are `"\x…"`, descriptors `21<\x…>`. */
  args: string[];
  /** −1 where it failed; undefined where it never came back. */
  result: number | undefined;
  /** Lines of the trace at which it began and ended: a call that ended before another began came first. */
  began: number;
  ended: number;
}

const whole = /^(\d+)\s+(\w+)\((.*)\)\s+= (-?\d+|\?|0x[0-9a-f]+)/s;
const opened = /^(\d+)\s+(\w+)\((.*?),? <unfinished \.\.\.>$/s;
const resumed = /^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$/s;

/** Reads a trace, joining calls that other threads interrupted, in the order in which they ended. */
export async function readCalls(traceFile: string): Promise<Call[]> {
  const calls: Call[] = [];
  const open = new Map<string, { text: string; began: number }>();
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(traceFile, 'latin1') })) {
    at += 1;
    const start = opened.exec(line);
    if (start !== null) {
      open.set(`${start[1] ?? ''} ${start[2] ?? ''}`, {
        text: line.replace(/ <unfinished \.\.\.>$/, ''),
        began: at,
      });
      continue;
    }
    const end = resumed.exec(line);
    const key = end === null ? '' : `${end[1] ?? ''} ${end[2] ?? ''}`;
    const begun = open.get(key);
    open.delete(key);
    const call = whole.exec(end === null ? line : `${begun?.text ?? ''}${end[3] ?? ''}`);
    if (call === null) continue; // a signal, an exit, the rest of a call that began unseen
    calls.push({
      tid: Number(call[1]),
      name: call[2] ?? '',
      args: (call[3] ?? '').split(/, (?![^[]*\])/),
      result: call[4] === '?' ? undefined : Number(call[4]),
      began: begun?.began ?? at,
      ended: at,
    });
  }
  return calls;
}

/** The bytes of a string that strace printed with `-xx`. */
export function bytesOf(printed: string): Buffer {
  return Buffer.from(printed.replace(/^"|"(\.\.\.)?$/g, '').replaceAll('\\x', ''), 'hex');
}

/** The path of a descriptor printed with `-y`; undefined where the file has no name any more. */
export function pathOfDescriptor(printed: string): string | undefined {
  const found = /^-?\w*<((?:\\x[0-9a-f]{2})+)>(\(deleted\))?/.exec(printed);
  if (found === null || found[2] !== undefined) return undefined;
  const path = bytesOf(found[1] ?? '').toString();
  return path.endsWith(' (deleted)') ? undefined : path;
}

export function descriptorNumber(printed: string): number {
  return Number.parseInt(printed, 10);
}
