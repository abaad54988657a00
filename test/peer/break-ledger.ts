import { type Break, broken } from './break-archive.ts';
import { canonical, hex, isObject, type JsonObject, listOf, objectOf, textOf } from './canonical.ts';
import { base, page, photo } from './good-bundles.ts';
import { keyFrom, signatureLine, signBytes, signNote } from './keys.ts';
import { append, checkpointText, drawHex, keyInForce, type Log } from './log.ts';
import type { BundlePlan, Tamper } from './make-bundle.ts';
import { inclusionPath, treeRoot } from './tree.ts';

const stranger = keyFrom('stranger');
const linked: BundlePlan = { ...base, others: 20, consistency: true };

/** Changes one kind of entry on its way into the log; hashes and proofs are made of the changed one. */
function entry(kind: string, change: (entry: JsonObject) => JsonObject, plan = base): Break {
  return broken({ entries: { [kind]: change } }, plan);
}

/** Writes one kind of entry in other bytes. */
function encoded(encode: (entry: JsonObject) => string | Buffer): Break {
  return broken({ encode: { 'case.opened': (each) => Buffer.from(encode(each)) } });
}

function lines(change: NonNullable<Tamper['lines']>, plan = base): Break {
  return broken({ lines: change }, plan);
}

function proofs(change: (proofs: JsonObject) => void, plan = base): Break {
  return broken({ proofs: (each) => (change(each), each) }, plan);
}

function checkpoint(change: (note: string, log: Log) => string, plan = base): Break {
  return broken({ checkpoint: (note, { log }) => change(note, log) }, plan);
}

function proofAt(all: JsonObject, nth: number): JsonObject {
  return objectOf(listOf(all['entries']).at(nth));
}

/** What can be wrong with keys, lines, proofs and checkpoint, all sealed with the key in hand: point 3. */
export const brokenLedgers: Record<string, Break> = {
  'no ledger': broken({ payload: (files) => files.delete('data/ledger/entries.jsonl') }),
  'no proofs': broken({ payload: (files) => files.delete('data/ledger/proofs.json') }),
  'no checkpoint': broken({ payload: (files) => files.delete('data/ledger/checkpoint.txt') }),
  'proofs that are no JSON': broken({
    payload: (files) => files.set('data/ledger/proofs.json', Buffer.from('{')),
  }),
  'a first entry with another key': broken({
    created: (each) => ({ ...each, body: { publicKey: stranger.spki.toString('base64') } }),
  }),
  'no first entry': lines((all) => all.slice(1)),
  'an origin that is not of the key': entry('case.opened', (each) => ({
    ...each,
    log: `jejak/${'0'.repeat(32)}`,
  })),
  'an entry of another version': entry('case.opened', (each) => ({ ...each, v: 2 })),
  'an entry with a field that is not in the format': entry('case.opened', (each) => ({ ...each, note: 'x' })),
  'an entry without prev': entry('case.opened', (each) =>
    Object.fromEntries(Object.entries(each).filter(([name]) => name !== 'prev')),
  ),
  'a time that is no time': entry('case.opened', (each) => ({ ...each, at: 'yesterday' })),
  'a time without milliseconds': entry('case.opened', (each) => ({ ...each, at: '2026-11-20T06:00:00Z' })),
  'an actor that is no id': entry('case.opened', (each) => ({ ...each, actor: 'Budi' })),
  'a commitment in capitals': entry('case.opened', (each) => ({
    ...each,
    details: textOf(each['details']).toUpperCase(),
  })),
  'a number too large': entry('case.opened', (each) => ({ ...each, body: { n: 2 ** 53 } })),
  'a number that is not whole': entry('case.opened', (each) => ({ ...each, body: { n: 1.5 } })),
  'half of a character': entry('case.opened', (each) => ({ ...each, body: { n: '\ud800' } })),
  'an entry with a seq that was used': entry('case.opened', (each) => ({ ...each, seq: 0 })),
  'an entry that says another seq': entry('case.opened', (each) => ({ ...each, seq: 500 })),
  'prev of another tree': entry('case.opened', (each) => ({ ...each, prev: drawHex(64) }), linked),
  'prev of another tree, and no consistency path': entry(
    'exhibit.labelled',
    (each) => ({ ...each, prev: drawHex(64) }),
    { ...base, others: 20 },
  ),
  'a first prev that is not of the empty tree': broken({
    created: (each) => ({ ...each, prev: '0'.repeat(64) }),
  }),
  'names out of order': encoded((each) =>
    JSON.stringify(Object.fromEntries(Object.entries(each).sort(([one], [two]) => (one < two ? 1 : -1)))),
  ),
  'blanks in an entry': encoded((each) =>
    JSON.stringify(JSON.parse(canonical(each)), null, 1).replaceAll('\n', ''),
  ),
  'a name that comes twice in an entry': encoded((each) => canonical(each).replace('"v":1', '"v":1,"v":1')),
  'an escape that is not needed': encoded((each) =>
    canonical(each).replace('case.opened', 'case\\u002eopened'),
  ),
  'a number written at length': encoded((each) => canonical(each).replace('"v":1}', '"v":1.0}')),
  'bytes that are not UTF-8': encoded((each) =>
    Buffer.concat([
      Buffer.from(canonical(each).slice(0, -1)),
      Buffer.from(',"x":"'),
      Buffer.from([0xff]),
      Buffer.from('"}'),
    ]),
  ),
  'a byte-order mark before an entry': encoded((each) => `\ufeff${canonical(each)}`),
  'an entry that is a list': encoded(() => '[1]'),
  'a line that is not the leaf': lines((all) =>
    all.map((each, nth) =>
      nth === 2 ? { ...each, line: Buffer.from(each.line.toString().replace('2026', '2025')) } : each,
    ),
  ),
  'lines in another order': lines((all) => [...all.slice(0, 3), ...all.slice(3).reverse()]),
  'a line that comes twice': lines((all) => [...all, ...all.slice(-1)]),
  'a line that is missing': lines((all) => all.filter((_, nth) => nth !== 4)),
  'carriage returns after lines': lines((all) =>
    all.map((each) => ({ ...each, line: Buffer.concat([each.line, Buffer.from('\r')]) })),
  ),
  'no line end at the end': broken({
    payload: (files) => {
      const bytes = files.get('data/ledger/entries.jsonl') ?? Buffer.alloc(0);
      files.set('data/ledger/entries.jsonl', bytes.subarray(0, -1));
    },
  }),
  'a proof that is missing': proofs((all) => listOf(all['entries']).pop()),
  'a proof for a line that is not there': broken(
    {
      proofs: (all, { log }) => {
        const seq = log.entries.findIndex((each) => each.entry['case'] === '0'.repeat(32));
        const leaf = hex(log.leaves[seq] ?? Buffer.alloc(0));
        const proof = { seq, leaf, path: inclusionPath(log.leaves, seq).map(hex) };
        return { ...all, entries: [...listOf(all['entries']), proof] };
      },
    },
    linked,
  ),
  'a leaf of another entry': proofs((all) => (proofAt(all, 1)['leaf'] = proofAt(all, 2)['leaf'] ?? '')),
  'a path with a wrong hash': proofs((all) => (listOf(proofAt(all, 1)['path'])[0] = 'a'.repeat(64))),
  'a path that is too short': proofs((all) => listOf(proofAt(all, 1)['path']).pop()),
  'a path that is too long': proofs((all) => listOf(proofAt(all, 1)['path']).push('a'.repeat(64))),
  'another tree size': proofs((all) => (all['treeSize'] = Number(all['treeSize']) - 1)),
  'a tree size that is text': proofs((all) => (all['treeSize'] = String(Number(all['treeSize'])))),
  'a consistency path with a wrong hash': proofs((all) => {
    const path = listOf(objectOf(listOf(all['consistency'])[1])['path']);
    path[0] = 'a'.repeat(64);
  }, linked),
  'a consistency path to another size': proofs((all) => {
    objectOf(listOf(all['consistency'])[1])['to'] = 3;
  }, linked),
  'a checkpoint by a stranger': checkpoint((_, log) =>
    signNote(checkpointText(log.origin, log.leaves.length, treeRoot(log.leaves)), log.origin, stranger),
  ),
  'a checkpoint by nobody': checkpoint((note) => note.slice(0, note.indexOf('\n\n') + 2)),
  'a checkpoint of another size': checkpoint((_, log) =>
    sign(log, checkpointText(log.origin, log.leaves.length + 1, treeRoot(log.leaves))),
  ),
  'a checkpoint of a shorter ledger': checkpoint((_, log) =>
    sign(log, checkpointText(log.origin, 3, treeRoot(log.leaves, 0, 3))),
  ),
  'a checkpoint of another root': checkpoint((_, log) =>
    sign(log, checkpointText(log.origin, log.leaves.length, treeRoot(log.leaves, 0, 2))),
  ),
  'a checkpoint of another log': checkpoint((_, log) =>
    sign(log, checkpointText('jejak/other', log.leaves.length, treeRoot(log.leaves))),
  ),
  'a checkpoint whose size begins with a nought': checkpoint((_, log) =>
    sign(
      log,
      checkpointText(log.origin, 1, treeRoot(log.leaves)).replace('\n1\n', `\n0${log.leaves.length}\n`),
    ),
  ),
  'a checkpoint that was changed after it was signed': checkpoint((note) =>
    note.replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) + 1}\n`),
  ),
  'a checkpoint with a failing line of its own key beside a good one': checkpoint(
    (note, log) => note + signatureLine(log.origin, keyInForce(log), signBytes(stranger, 'x')),
  ),
  'a rotation that the new key did not sign': broken(
    { rotation: (text) => signBytes(stranger, text) },
    { ...base, rotations: 1 },
  ),
  'a rotation that signs something else': broken(
    { rotation: (text, next) => signBytes(next, `${text}more\n`) },
    { ...base, rotations: 1 },
  ),
  'a rotation that is not shown': lines((all) => all.filter((each) => each.entry['kind'] !== 'key.rotated'), {
    ...base,
    rotations: 1,
  }),
  'signers in another order': broken(
    {
      payload: (files, it) => {
        const names = it.log.keys.map((key) => key.fingerprint).reverse();
        files.set('data/keys/signers.json', Buffer.from(`${JSON.stringify({ locker: names })}\n`));
      },
    },
    { ...base, rotations: 1 },
  ),
  'a checkpoint by the key before the rotation': checkpoint(
    (_, log) => {
      const first = log.keys[0] ?? stranger;
      return signNote(checkpointText(log.origin, log.leaves.length, treeRoot(log.leaves)), log.origin, first);
    },
    { items: [photo, page], rotations: 1 },
  ),
  'a gap in the case': broken({
    more: ({ log, id }) => void log.caseSizes.set(id, (log.caseSizes.get(id) ?? 0) + 1),
  }),
  'a number in the case that comes twice': broken({
    more: ({ log, id }) => void log.caseSizes.set(id, (log.caseSizes.get(id) ?? 1) - 1),
  }),
  'an entry of another case': lines((all, { log }) => {
    const other = log.entries.find((each) => isObject(each.entry) && each.entry['case'] === '0'.repeat(32));
    return other === undefined ? all : [...all, other].sort((one, two) => one.seq - two.seq);
  }, linked),
  'a case that goes on after its export': broken({
    afterExport: (it) => {
      const actor = it.officers[0]?.id ?? '';
      it.entries.push(
        append(it.log, { kind: 'item.viewed', actor, case: it.id, body: { itemId: drawHex(32) } }),
      );
    },
  }),
  'no export in the ledger': lines((all) => all.slice(0, -1)),
  'an export of another bundle': broken({
    exported: (each) => ({ ...each, body: { ...objectOf(each['body']), bundle: drawHex(32) } }),
  }),
  'an export of another case.json': broken({
    exported: (each) => ({ ...each, body: { ...objectOf(each['body']), caseSha256: hex(Buffer.alloc(32)) } }),
  }),
  'a case without its opening entry': broken({
    lines: (all) => all.filter((each) => each.entry['kind'] !== 'case.opened'),
  }),
};

function sign(log: Log, text: string): string {
  return signNote(text, log.origin, keyInForce(log));
}
