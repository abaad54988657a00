export {
  changePassphrase,
  createKeyFile,
  setPassphraseWithRecovery,
  settleDataKey,
  stageDataKey,
} from './change.ts';
export type { KeyFinding } from './finding.ts';
export type { Hold } from './hold-locker.ts';
export { holdLocker, holdLockerAlone, lockFileName } from './hold-locker.ts';
export { copyOfKeyFile, hasKeyFile, keyFileCopyName, keyFileName } from './key-file.ts';
export { replaceFile, syncFolder } from './replace-file.ts';
export type { Credential, Unlocked } from './unlock.ts';
export { unlockKeyFile } from './unlock.ts';
