export type { Locker } from '../locker/index.ts';
export { changePassphrase, createLocker, openLocker, recoverLocker, restoreLocker } from '../locker/index.ts';
export { readAddressList } from './address-list.ts';
export { captureList } from './capture-list.ts';
export { startBrowserAhead } from './capture-pages.ts';
export { exportCase } from './export-case.ts';
export { extractFile } from './extract-file.ts';
export { importFiles } from './import-files.ts';
export { importSavedPage } from './import-saved-page.ts';
