import { scryptStrength } from '../../src/locker/keys/passphrase.ts';

/**
 * Loaded before the locker, by the tests and by the processes that they start: a key comes from a passphrase
 * with the least work that a key file may ask for. How much the product asks for is in `keys/keys.test.ts`.
 */
Object.assign(scryptStrength, { N: 2 ** 14 });
