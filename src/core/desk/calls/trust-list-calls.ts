import { basename } from 'node:path';
import { readTrustList } from '../../trust-list.ts';
import { trustListsState } from '../../trust-lists-state.ts';
import { base, lockerOf } from './base.ts';

/** The lists of trusted signers of the locker that is open. */
export const trustListCalls = {
  state: base.trustLists.state.handler(({ context }) => trustListsState(lockerOf(context))),
  add: base.trustLists.add.handler(async ({ context, input }) => {
    const locker = lockerOf(context);
    const path = context.desk.paths.pathOf(input.file);
    await locker.trustLists.add({ name: basename(path), pem: readTrustList(path) });
    return trustListsState(locker);
  }),
  use: base.trustLists.use.handler(async ({ context, input }) => {
    const locker = lockerOf(context);
    await locker.trustLists.use(input.sha256, input.isUsed);
    return trustListsState(locker);
  }),
};
