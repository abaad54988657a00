import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { OcrFile } from '../../src/contract/ocr.ts';
import type { WritableDb } from '../../src/locker/database/handle.ts';
import type { Locker } from '../../src/locker/index.ts';
import { appendEntry } from '../../src/locker/ledger/append.ts';
import { beginObject, sealObject, storeChunk } from '../../src/locker/objects/store-object.ts';
import { addItem } from '../locker/temporary-locker.ts';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A picture in a case or in the inbox, of which this was read. */
export async function addPicture(locker: Locker, caseId: string | undefined, read: string): Promise<string> {
  const shade = `#${sha256(read).slice(0, 6)}`;
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: shade } })
    .png()
    .toBuffer();
  const { item } = await addItem(locker, `${read}.png`, picture, caseId === undefined ? {} : { caseId });
  await locker.addPictureText({ item, said: readingOf(sha256(picture), read), tool: 'contoh' });
  return item;
}

export function readingOf(picture: string, text: string): OcrFile {
  const words = [{ text, confidence: 80, box: { x: 1, y: 1, width: 8, height: 8 } }];
  return {
    ...{ v: 1, what: 'reading', picture: { role: 'original', sha256: picture, width: 40, height: 30 } },
    ...{
      languages: ['ind'],
      tool: { name: 'contoh', version: '1', engine: 'contoh' },
      models: [],
      prepared: [],
    },
    ...{ text, confidence: 80, lines: text === '' ? [] : [{ words }], leftOut: 0 },
  };
}

export const hashesOf = (locker: Locker, item: string): Map<string, string> =>
  new Map(locker.item(item).files.map(({ role, sha256: hash }) => [role, hash]));

/** Writes a text down as earlier versions did. */
export function addWithHash(
  db: WritableDb,
  caseId: string | null,
  item: string,
  said: OcrFile,
  original: string,
): string {
  const bytes = new TextEncoder().encode(`${JSON.stringify(said, null, 1)}\n`);
  const hash = sha256(bytes);
  const role = `ocr-${hash.slice(0, 16)}`;
  const object = beginObject(db);
  storeChunk(db, object, 0, bytes);
  sealObject(db, object, { sha256: Buffer.from(hash, 'hex'), bytes: bytes.length });
  appendEntry(db, {
    ...{ kind: 'item.derived', actor: 'a'.repeat(32), caseId },
    body: { itemId: item, original: { itemId: item, role: original } },
    details: { what: 'ocr-correction', tool: 'contoh', reason: '' },
    files: [
      {
        role,
        value: { bytes: bytes.length, mediaType: 'application/json', name: `${role}.json`, sha256: hash },
      },
    ],
  });
  return role;
}
