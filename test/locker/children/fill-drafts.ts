import { addItem, beginPhoto, noise, reopen } from '../temporary-locker.ts';

/** Says on stdout what is stored, one line each, and fills drafts until it is killed. */
const [, , dir = '', dataDir = ''] = process.argv;
const locker = await reopen({ dir, dataDir });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const empty = await beginPhoto(locker, 'kosong.jpg');
say(`empty ${empty.item}`);
const half = await beginPhoto(locker, 'separuh.jpg');
const original = half.file('original', { name: 'separuh.jpg', mediaType: 'image/jpeg' });
await original.write(new Uint8Array(3 * 1024 * 1024).fill(5));
const exif = half.file('exif', { name: 'exif.json', mediaType: 'application/json' });
await exif.write(new TextEncoder().encode('{}'));
await exif.close();
say(`half ${half.item}`);
for (let n = 0; ; n++) {
  const item = await addItem(locker, `foto-${n}.jpg`, noise(300_000));
  say(`sealed ${item.item} ${item.files[0]?.sha256 ?? ''}`);
}
