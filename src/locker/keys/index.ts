export {
  changePassphrase,
  createKeyFile,
  renewRecoveryCode,
  setPassphraseWithRecovery,
  settleDataKey,
  stageDataKey,
} from './change.ts';
export type { Hold } from './hold-locker.ts';
export { holdLocker, holdLockerAlone, lockFileName } from './hold-locker.ts';
export { copyOfKeyFile, keyFileCopyName, keyFileName } from './key-file.ts';
export { replaceFile, syncFolder } from './replace-file.ts';
export type { Credential } from './unlock.ts';
export { unlockKeyFile } from './unlock.ts';
export { readWaysIn } from './ways-in.ts';
