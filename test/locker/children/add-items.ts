import { addItem, noise, reopen } from '../temporary-locker.ts';

/** Adds items to a locker that others have open too, and says each. */
const [, , dir = '', dataDir = '', count = '0'] = process.argv;
const locker = await reopen({ dir, dataDir });
for (let n = 0; n < Number(count); n++) {
  const item = await addItem(locker, `anak-${n}.jpg`, noise(700_000));
  process.stdout.write(`${item.item}\n`);
}
await locker.close();
