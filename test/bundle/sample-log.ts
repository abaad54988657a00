import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { toBase64, toHex, utf8 } from '../../src/bundle/bytes.ts';
import { checkpointText } from '../../src/bundle/checkpoint.ts';
import { commit } from '../../src/bundle/commitment.ts';
import { encodeEntry } from '../../src/bundle/entry-line.ts';
import { fingerprintOf, keyIdOf, originOf, rotationText, spkiFromRaw } from '../../src/bundle/key.ts';
import {
  completedNodes,
  consistencyPath,
  inclusionPath,
  leafHash,
  type ReadNode,
  rootFromNodes,
} from '../../src/bundle/merkle.ts';
import { nodePrimitives as p } from '../../src/bundle/node/primitives.ts';
import { formatNote } from '../../src/bundle/note.ts';
import type { Entry, Opening } from '../../src/contract/entry.ts';

/** A key made from a word: for tests only, the same on every run. */
export class TestKey {
  readonly raw: Uint8Array;
  readonly spki: Uint8Array;
  readonly fingerprint: string;
  readonly #privateKey;

  constructor(word: string) {
    const seed = createHash('sha256').update(word).digest();
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    this.#privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.#privateKey).export({ format: 'der', type: 'spki' });
    this.raw = Uint8Array.from(spki.subarray(12));
    this.spki = spkiFromRaw(this.raw);
    this.fingerprint = fingerprintOf(p, this.spki);
  }

  sign(message: Uint8Array): Uint8Array {
    return Uint8Array.from(sign(null, message, this.#privateKey));
  }

  note(name: string, text: string): Uint8Array {
    return formatNote(text, [{ name, keyId: keyIdOf(p, name, this.raw), signature: this.sign(utf8(text)) }]);
  }
}

export interface Appended {
  seq: number;
  entry: Entry;
  bytes: Uint8Array;
}

interface NewEntry {
  kind: string;
  case?: string;
  body?: Record<string, unknown>;
  details?: Record<string, unknown>;
  files?: { role: string; value: Record<string, unknown> }[];
  /** Puts something else where the rule asks for the computed value. */
  forge?: Partial<Entry>;
}

/** A log as a locker keeps it, in memory: enough to make bundles that are right, and ones that are not. */
export class SampleLog {
  readonly entries: Appended[] = [];
  readonly openings = new Map<string, Opening>();
  readonly keys: TestKey[];
  readonly origin: string;
  readonly #nodes = new Map<string, Uint8Array>();
  readonly #caseSeqs = new Map<string, number>();
  #blinds = 0;

  constructor(key: TestKey) {
    this.keys = [key];
    this.origin = originOf(p, key.spki);
    this.append({
      kind: 'locker.created',
      body: { publicKey: toBase64(key.spki) },
      details: { agency: 'Panwascam Contoh' },
    });
  }

  get key(): TestKey {
    const last = this.keys.at(-1);
    if (last === undefined) throw new Error('a log has a key');
    return last;
  }

  node: ReadNode = (level, index) => {
    const hash = this.#nodes.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`no node ${level}/${index}`);
    return hash;
  };

  commit(value: unknown): string {
    const blind = Uint8Array.from(
      createHash('sha256')
        .update(`blind ${this.#blinds++}`)
        .digest(),
    );
    const hex = commit(p, blind, value);
    this.openings.set(hex, { commit: hex, blind: toHex(blind), value });
    return hex;
  }

  append(what: NewEntry): Appended {
    const seq = this.entries.length;
    const caseSeq = what.case === undefined ? 0 : (this.#caseSeqs.get(what.case) ?? 0);
    const entry: Entry = {
      v: 1,
      log: this.origin,
      seq,
      prev: toHex(this.rootAt(seq)),
      at: new Date(Date.UTC(2026, 10, 22, 3, 0, seq)).toISOString(),
      actor: '0a'.repeat(16),
      kind: what.kind,
      ...(what.case === undefined ? {} : { case: what.case, caseSeq }),
      body: what.body ?? {},
      ...(what.details === undefined ? {} : { details: this.commit(what.details) }),
      ...(what.files === undefined
        ? {}
        : { files: what.files.map(({ role, value }) => ({ role, commit: this.commit(value) })) }),
      ...what.forge,
    };
    if (what.case !== undefined) this.#caseSeqs.set(what.case, (entry.caseSeq ?? caseSeq) + 1);
    const bytes = encodeEntry(entry);
    for (const node of completedNodes(p, seq, leafHash(p, bytes), this.node)) {
      this.#nodes.set(`${node.level}/${node.index}`, node.hash);
    }
    const appended = { seq, entry, bytes };
    this.entries.push(appended);
    return appended;
  }

  rotate(next: TestKey, signer: TestKey = next, reason = 'scheduled', at?: string): void {
    const text = rotationText(this.origin, this.key.fingerprint, next.fingerprint);
    const signatureByNew = toBase64(signer.sign(utf8(text)));
    const body = { newKey: toBase64(next.spki), signatureByNew, reason };
    this.append({ kind: 'key.rotated', body, ...(at === undefined ? {} : { forge: { at } }) });
    this.keys.push(next);
  }

  rootAt(size: number): Uint8Array {
    return rootFromNodes(p, size, this.node);
  }

  checkpoint(size = this.entries.length, key = this.key): Uint8Array {
    return key.note(this.origin, checkpointText({ origin: this.origin, size, root: this.rootAt(size) }));
  }

  proof(seq: number, size: number): { seq: number; leaf: Uint8Array; path: Uint8Array[] } {
    return { seq, leaf: this.node(0, seq), path: inclusionPath(p, seq, size, this.node) };
  }

  consistency(from: number, to: number): { from: number; to: number; path: Uint8Array[] } {
    return { from, to, path: consistencyPath(p, from, to, this.node) };
  }
}

export function sha256Hex(bytes: Uint8Array): string {
  return toHex(p.sha256(bytes));
}
