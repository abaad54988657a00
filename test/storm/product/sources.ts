import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Files that are brought in: two small pictures, a text, and one of several chunks that no disk cache compresses. */
export const sourceNames = {
  before: ['spanduk.jpg', 'catatan.txt'],
  small: ['baliho.png', 'kesaksian.txt'],
  large: 'rekaman.bin',
} as const;
const largeBytes = 5 * 1024 * 1024 + 321;

export async function makeSources(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const picture = sharp({ create: { width: 320, height: 200, channels: 3, background: '#b3122a' } });
  await picture.clone().jpeg().toFile(join(folder, 'spanduk.jpg'));
  await picture.clone().png().toFile(join(folder, 'baliho.png'));
  writeFileSync(join(folder, 'catatan.txt'), 'Terlihat pukul 07.40 di pagar balai desa.\n');
  writeFileSync(join(folder, 'kesaksian.txt'), 'Kepala dinas hadir dan menyerukan dukungan.\n'.repeat(50));
  writeFileSync(join(folder, sourceNames.large), incompressible(largeBytes));
}

/** The same bytes every time. */
function incompressible(bytes: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes; at += 32) parts.push(createHash('sha256').update(String(at)).digest());
  return Buffer.concat(parts).subarray(0, bytes);
}
