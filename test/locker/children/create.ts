import { createLocker } from '../../../src/locker/index.ts';

const [, , dir = '', dataDir = ''] = process.argv;
const { locker } = await createLocker(dir, {
  officer: { name: 'Ani' },
  agency: 'Bawaslu',
  passphrase: 'empat kata sandi acak',
  dataDir,
});
await locker.close();
