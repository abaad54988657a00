import { app } from '../contract/app.ts';
import { JejakError } from '../contract/error.ts';
import type { Item, ItemFile } from '../contract/item.ts';
import { type PictureBox, redacted } from '../contract/redaction.ts';
import { startIntakeProcess } from '../intake/client.ts';
import type { Locker } from '../locker/index.ts';
import { makeThumbnails, withPicture } from './thumbnails.ts';
import { leftToCover, toCoverOf } from './to-cover.ts';
import type { Work } from './work.ts';

const largestBytes = 256 * 1024 * 1024;

export interface RedactRequest {
  item: string;
  /** The picture among its files. */
  role: string;
  /** What is covered, in pixels of the picture as it is shown upright. */
  boxes: readonly PictureBox[];
  /** Why; empty where each box says it for itself. */
  reason: string;
  /** What the copy is called; nothing is taken from the original, which may say what is covered. */
  title: string;
  /** Whether the copy becomes an exhibit: under the next label, or under its original's, in the place of that. */
  exhibit?: 'next' | 'instead' | undefined;
  /** What it shows, as an exhibit. */
  shows?: string | undefined;
}

/**
 * Makes a copy of a picture of an item in which boxes are black: an item of its own, linked to its original, which
 * stays as it is. Where the copy is an exhibit, its case is exported without the original.
 *
 * @throws JejakError `no-such-item`, `no-such-role`, `not-a-picture`, `item-without-case`, `redaction-without-box`,
 *   `redaction-without-reason`, `no-exhibit`, `file-purged`, and what `IntakeProcess.redact` throws
 */
export async function redactItem(
  locker: Locker,
  { item: wanted, role, boxes, reason, title, exhibit, shows = '' }: RedactRequest,
  work: Work,
): Promise<Item> {
  const item = locker.item(wanted);
  const file = pictureOf(item, role);
  if (item.case === null) throw new JejakError('item-without-case', 'wrong-use', { item: item.item });
  if (boxes.length === 0) throw new JejakError('redaction-without-box', 'wrong-use');
  const why = reasonOf(reason, boxes);
  if (exhibit === 'instead' && !locker.exhibits(item.case).some((each) => each.item === item.item))
    throw new JejakError('no-exhibit', 'wrong-use', { item: item.item });
  const began = performance.now();
  const intake = startIntakeProcess({ signal: work.signal });
  try {
    work.onProgress({ step: 'redact' });
    const png = await intake.redact(await readWhole(locker, item.item, file), file.mediaType, boxes);
    if (work.signal.aborted) throw new JejakError('interrupted', 'interrupted');
    const draft = await locker.beginDraft({
      kind: 'item.derived',
      original: { itemId: item.item, role },
      caseId: item.case,
      source: {},
      itemKind: item.kind,
      title,
    });
    const copy = draft.file(role, { name: `${role}-redacted.png`, mediaType: 'image/png' });
    const piece = 1024 * 1024;
    for (let at = 0; at < png.byteLength; at += piece) await copy.write(png.slice(at, at + piece));
    await copy.close();
    const details = {
      what: redacted,
      tool: `${app.name} ${app.version}`,
      reason: why,
      boxes: boxes.map(toSaid),
      kind: item.kind,
      title,
      source: {},
      capturedAt: new Date().toISOString(),
      steps: [{ name: 'redact', result: 'ok' as const, ms: Math.round(performance.now() - began) }],
    };
    const found = await toCoverOf(locker, item.item);
    const sealed = await draft.seal({
      ...{ state: 'complete', details },
      ...(found === null ? {} : { toCover: leftToCover(found, role, boxes) }),
    });
    if (exhibit !== undefined) {
      const label = { caseId: item.case, itemId: sealed.item, title, shows };
      await locker.labelExhibit({ ...label, ...(exhibit === 'instead' ? { insteadOf: item.item } : {}) });
    }
    const failed = await makeThumbnails(locker, intake, [sealed], work);
    return withPicture(locker, sealed, failed);
  } finally {
    await intake.close();
  }
}

/** Why, of the whole: as it is said, or all that is said of the boxes. @throws JejakError `redaction-without-reason` */
function reasonOf(reason: string, boxes: readonly PictureBox[]): string {
  if (reason.trim() !== '') return reason.trim();
  const reasons = boxes.map((box) => box.reason?.trim() ?? '');
  if (reasons.includes('')) throw new JejakError('redaction-without-reason', 'wrong-use');
  return [...new Set(reasons)].join('; ');
}

/** A box as the entry says it. */
function toSaid({ x, y, width, height, reason = '' }: PictureBox): PictureBox {
  return { x, y, width, height, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
}

function pictureOf(item: Item, role: string): ItemFile {
  const file = item.files.find((each) => each.role === role && each.role !== 'thumbnail');
  const roles = item.files.map((each) => each.role).join(', ');
  if (file === undefined) throw new JejakError('no-such-role', 'wrong-use', { role, roles });
  if (!file.mediaType.startsWith('image/') || file.bytes > largestBytes)
    throw new JejakError('not-a-picture', 'wrong-use', { role });
  return file;
}

async function readWhole(locker: Locker, item: string, { role }: ItemFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item, role)) parts.push(part);
  return Buffer.concat(parts);
}
