/** Opens the sample locker, which holds nothing that is anybody's. */
export const samplePassphrase = 'contoh jejak';
