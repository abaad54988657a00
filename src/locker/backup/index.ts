export { changePassphrase, newRecoveryCode, recoverLocker } from './change-keys.ts';
export { restoreLocker } from './restore.ts';
export { makeScratchFolder, removeDeadScratch } from './scratch-folder.ts';
