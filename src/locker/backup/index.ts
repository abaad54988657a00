export { backUp } from './back-up.ts';
export type { BackupMade, Restored } from './backup-calls.ts';
export type { CopyOptions } from './backup-client.ts';
export type { PassphraseChanged } from './change-keys.ts';
export { changePassphrase, recoverLocker } from './change-keys.ts';
export { continueLog } from './continue-log.ts';
export { removeRekeyLeftovers } from './exchange-key.ts';
export { restoreLocker } from './restore.ts';
