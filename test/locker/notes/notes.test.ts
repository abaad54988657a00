import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkpointText, parseCheckpointText } from '../../../src/bundle/checkpoint.ts';
import { formatNote, parseNote } from '../../../src/bundle/note.ts';
import {
  compareNotes,
  deviceId,
  type LogView,
  type NotePlaces,
  readNotes,
  type SignedHead,
  writeNotes,
} from '../../../src/locker/notes/index.ts';

const device = 'd'.repeat(32);
const one = `jejak/${'1'.repeat(32)}`;
const two = `jejak/${'2'.repeat(32)}`;
let base: string;
let places: NotePlaces;
let head: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'jejak-notes-'));
  places = { dir: base, dataDir: join(base, 'data'), origins: [one] };
  head = join(base, 'head.txt');
});
afterEach(() => {
  chmodSync(base, 0o700);
  rmSync(base, { recursive: true });
});

/** Roots here are the size and a branch letter, in 32 bytes. */
const rootOf = (size: number, branch = 0) => {
  const root = new Uint8Array(32).fill(branch);
  new DataView(root.buffer).setUint32(0, size);
  return root;
};
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const note = (origin: string, size: number, branch = 0) =>
  formatNote(checkpointText({ origin, size, root: rootOf(size, branch) }), [
    { name: origin, keyId: new Uint8Array(4), signature: new Uint8Array(64) },
  ]);
const log = (origin: string, size: number): LogView => ({ origin, size, rootAt: (at) => hex(rootOf(at)) });
const verify = (bytes: Uint8Array): SignedHead | undefined => {
  const parsed = parseNote(bytes);
  if (parsed.signatures.some(({ signature }) => signature.includes(1))) return undefined;
  const { origin, size, root } = parseCheckpointText(parsed.text);
  return { origin, size, root: hex(root) };
};
const codes = (logs: LogView[], at = places) =>
  compareNotes({ logs, ...readNotes(at), verify }).map(({ code, params }) =>
    'where' in params ? `${code} ${params['where']}` : code,
  );
const keep = (origin: string, size: number, branch = 0, at = places) =>
  writeNotes(at, { note: note(origin, size, branch), device });

describe('notes outside the database', () => {
  test('that agree with it, or are older, find nothing', () => {
    expect(keep(one, 3)).toEqual([]);
    expect(codes([log(one, 3)])).toEqual([]);
    expect(codes([log(one, 4)])).toEqual([]);
  });

  test('notice a database that is shorter than was signed', () => {
    keep(one, 3);
    expect(codes([log(one, 2)])).toEqual(['rolled-back head', 'rolled-back device']);
    rmSync(head);
    expect(codes([log(one, 2)])).toEqual(['head-missing', 'rolled-back device']);
  });

  test('notice other entries at the size that was signed', () => {
    keep(one, 3, 7);
    expect(codes([log(one, 9)])).toEqual(['forked head', 'forked device']);
  });

  test('say that a rollback cannot be excluded where this device has noted nothing', () => {
    keep(one, 3);
    const elsewhere = { ...places, dataDir: join(base, 'other') };
    expect(codes([log(one, 3)], elsewhere)).toEqual(['no-device-note']);
  });

  test('notice a folder put back to before a new log began', () => {
    keep(one, 3);
    const old = readFileSync(head);
    const renewed = { ...places, origins: [one, two] };
    expect(keep(two, 1, 0, renewed)).toEqual([]);
    expect(codes([log(one, 3), log(two, 1)], renewed)).toEqual([]);
    expect(codes([log(one, 3)])).toEqual(['rolled-back head', 'continued-elsewhere']);
    writeFileSync(head, old);
    expect(codes([log(one, 3)])).toEqual(['continued-elsewhere']);
  });

  test('are not set back by a commit that comes late from another process', () => {
    keep(one, 5);
    keep(one, 4);
    expect(codes([log(one, 4)])).toEqual(['rolled-back head', 'rolled-back device']);
  });

  test('a note whose signature does not hold counts as damaged', () => {
    const text = checkpointText({ origin: one, size: 9, root: rootOf(9) });
    const forged = formatNote(text, [
      { name: one, keyId: new Uint8Array(4), signature: new Uint8Array(64).fill(1) },
    ]);
    writeNotes(places, { note: forged, device });
    expect(codes([log(one, 3)])).toEqual(['head-damaged', 'device-note-damaged']);
  });
});

describe('head.txt', () => {
  test('keeps the one before where a write breaks off at any byte', () => {
    keep(one, 1);
    keep(one, 2);
    keep(one, 3);
    const before = readFileSync(head);
    keep(one, 4);
    const after = readFileSync(head);
    for (let torn = 0; torn <= after.length; torn += 61) {
      const changed = before.findIndex((byte, at) => byte !== after[at]);
      const end = before.findLastIndex((byte, at) => byte !== after[at]);
      const cut = Math.min(changed + torn, end);
      writeFileSync(head, Buffer.concat([after.subarray(0, cut), before.subarray(cut)]));
      const { head: reading } = readNotes(places);
      expect(reading.state === 'kept' && parseCheckpointText(parseNote(reading.note).text).size).toBe(3);
    }
    writeFileSync(head, after);
    expect(codes([log(one, 3)])[0]).toBe('rolled-back head');
  });

  test('with every single byte changed is either whole by its other slot or found damaged', () => {
    keep(one, 1);
    const bytes = readFileSync(head);
    const used = bytes.findLastIndex((byte) => byte !== 10);
    for (let at = 0; at <= used; at++) {
      writeFileSync(head, bytes.with(at, (bytes[at] ?? 0) ^ 1));
      expect(codes([log(one, 1)])).toEqual(['head-damaged']);
    }
    writeFileSync(head, bytes);
    keep(one, 2);
    const both = readFileSync(head);
    for (let at = 0; at <= used; at += 7) {
      writeFileSync(head, both.with(at, (both[at] ?? 0) ^ 1));
      expect(codes([log(one, 2)])).toEqual([]);
    }
  });

  test('is written anew over damage, and cut off or empty files are found', () => {
    keep(one, 1);
    for (const cut of [0, 100, 4095]) {
      writeFileSync(head, readFileSync(head).subarray(0, cut));
      expect(codes([log(one, 1)])).toEqual(['head-damaged']);
    }
    keep(one, 2);
    expect(codes([log(one, 2)])).toEqual([]);
  });

  test('can be read by people', () => {
    keep(one, 12);
    expect(readFileSync(head, 'utf8')).toContain(`\ndevice ${device}\n`);
    expect(readFileSync(head, 'utf8')).toContain(`\n${one}\n12\n`);
  });
});

test('a data folder that cannot be made is a finding and no failure, and head.txt is kept', () => {
  writeFileSync(join(base, 'file'), '');
  const blocked = { ...places, dataDir: join(base, 'file', 'data') };
  expect(keep(one, 1, 0, blocked)).toEqual([
    { code: 'note-unwritable', params: expect.objectContaining({ where: 'device' }) as unknown },
  ]);
  expect(codes([log(one, 1)], blocked)).toEqual(['no-device-note']);
});

describe('the device', () => {
  test('is the machine, whatever the data folder, and its identity is not told', () => {
    const machine = () => 'e'.repeat(32);
    expect(deviceId('/nowhere', machine)).toBe(deviceId(base, machine));
    expect(deviceId(base, machine)).toMatch(/^[0-9a-f]{32}$/);
    expect(deviceId(base, machine)).not.toBe(machine());
    expect(deviceId(base, () => 'f'.repeat(32))).not.toBe(deviceId(base, machine));
  });

  test('without an identity of its own keeps a random one in the data folder', () => {
    const none = () => undefined;
    const first = deviceId(join(base, 'a'), none);
    expect(deviceId(join(base, 'a'), none)).toBe(first);
    expect(deviceId(join(base, 'b'), none)).not.toBe(first);
    writeFileSync(join(base, 'file'), '');
    const named = deviceId(join(base, 'file', 'data'), none);
    expect(deviceId(join(base, 'file', 'other'), none)).toBe(named);
  });
});
