import { join } from 'node:path';
import { z } from 'zod';

/** Where things lie in the folder of a run. */
export const placesIn = (root: string) => ({
  locker: join(root, 'bukti.jejak'),
  /** What the locker keeps per device, outside its folder. */
  dataDir: join(root, 'device'),
  /** Where bundles and backups go. */
  out: join(root, 'out'),
  bundle: join(root, 'out', 'kasus.zip'),
  backup: join(root, 'out', 'bukti.jejak-backup'),
  /** A locker that a run makes or restores. */
  other: join(root, 'baru.jejak'),
  /** What the harness knows of the prepared locker. */
  known: join(root, 'known.json'),
  /** A backup of the prepared locker. */
  kept: join(root, '..', 'sources', 'simpanan.jejak-backup'),
  /** A bundle of another locker. */
  incoming: join(root, '..', 'sources', 'kiriman.zip'),
  /** Shared by all runs: read, never written. */
  sources: join(root, '..', 'sources'),
});

export const passphrase = 'kopi pahit tiga gelas';
export const newPassphrase = 'teh manis dua gelas';
export const caseNumber = '014/BWS/2026';

export const known = z.object({
  recoveryCode: z.string(),
  caseId: z.string(),
  /** Every file that was stored before the storm. */
  files: z.array(z.object({ item: z.string(), role: z.string(), sha256: z.string() })),
  /** Every file of the bundle of another locker, which comes in whole or not at all. */
  incoming: z.array(z.object({ item: z.string(), role: z.string(), sha256: z.string() })),
});
export type Known = z.infer<typeof known>;
