import { z } from 'zod';
import { hex64, id32, instant } from './item.ts';

/**
 * In the body of an entry that takes over one of another locker's log (`received`): in which bundle it came,
 * where it stands in that log, and who made it when, by that locker's word. `closed` names the places whose
 * opening or bytes did not come along: 0 for the details, n for the nth file.
 */
export const receivedMark = z.looseObject({
  bundle: id32,
  log: z.string(),
  seq: z.int().nonnegative(),
  kind: z.string(),
  at: instant,
  actor: id32,
  closed: z.array(z.int().nonnegative()).optional(),
});
export type ReceivedMark = z.infer<typeof receivedMark>;

/** The mark of an entry that was taken over; undefined for one of this locker's own. */
export function receivedMarkOf(entry: { body: Record<string, unknown> }): ReceivedMark | undefined {
  const { received } = entry.body;
  return received === undefined ? undefined : receivedMark.safeParse(received).data;
}

/** The kind of the entry that an entry says again: of another locker's log, or of this one's own before it was restored. */
export function takenOverKind(entry: { kind: string; body: Record<string, unknown> }): string | null {
  return receivedMarkOf(entry)?.kind ?? (entry.body['continued'] === undefined ? null : entry.kind);
}

/** Something that a received bundle says otherwise than this locker, which keeps to its own. */
export const difference = z.object({
  what: z.enum(['case', 'item', 'item-elsewhere', 'file', 'label', 'exhibit', 'note', 'act']),
  /** Of a case or an item: which of its fields; of a file: its role; of an act: whether it, or what leads to it. */
  field: z.string().optional(),
  item: id32.optional(),
  /** What the item is called here. */
  title: z.string().optional(),
  ours: z.string(),
  theirs: z.string(),
});
export type Difference = z.infer<typeof difference>;

/** Behind `case.received`: who handed it over, what the seal says, and every file that is kept of the bundle. */
export const receivedDetails = z.looseObject({
  from: z.string(),
  sealedAt: instant,
  /** Fingerprint of the key that sealed it. */
  signedBy: hex64,
  officers: z.array(z.object({ id: id32, name: z.string(), agency: z.string() })),
  files: z.array(z.object({ path: z.string(), bytes: z.int().nonnegative(), sha256: hex64 })),
  differs: z.array(difference),
});
export type ReceivedDetails = z.infer<typeof receivedDetails>;

/** A bundle that came into a case from another locker. */
export interface ReceivedRow {
  bundle: string;
  sealSha256: string;
  /** Name of the log that it is of, and fingerprint of the key that sealed it. */
  origin: string;
  signedBy: string;
  sealedAt: string;
  receivedAt: string;
  /** Who handed it over; empty where it is not said. */
  from: string;
  /** Name of the officer who took it in. */
  officer: string;
  differs: Difference[];
}

/** The way of an item from the locker that first had it to this one. */
export interface ItemOrigin {
  /** Its entry in the first locker, by that locker's word. */
  first: { origin: string; kind: string; at: string; officer: string };
  /** The lockers that it then passed through, in this order. */
  through: { origin: string; at: string }[];
  /** The bundle in which it came here, who handed it over and who took it in. */
  bundle: {
    origin: string;
    signedBy: string;
    sealedAt: string;
    receivedAt: string;
    from: string;
    officer: string;
  };
}
