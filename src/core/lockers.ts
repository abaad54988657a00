/** What opens and makes lockers, without everything that is done with one: a command that lists something needs no more. */
export {
  changePassphrase,
  createLocker,
  openLocker,
  recoverLocker,
  restoreLocker,
} from '../locker/index.ts';
export { removeLeftovers } from './leftovers.ts';
