export { changePassphrase, recoverLocker, restoreLocker } from './backup/index.ts';
export { createLocker } from './create-locker.ts';
export type { Draft } from './drafts/draft-client.ts';
export type { Locker } from './locker.ts';
export { openLocker } from './open-locker.ts';
export type { ExportMaterial } from './reading/case-material.ts';
