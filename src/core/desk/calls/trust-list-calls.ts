import { basename } from 'node:path';
import { laterCredentials, readCredentialsAgain } from '../../read-credentials-again.ts';
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
  later: base.trustLists.later.handler(({ context, input }) =>
    laterCredentials(lockerOf(context), input.item),
  ),
  readAgain: base.trustLists.readAgain.handler(async ({ context, input, signal }) => {
    const locker = lockerOf(context);
    const role = await readCredentialsAgain(locker, input.item, signal);
    context.desk.events.tell({ type: 'items', caseId: locker.item(input.item).case });
    return { role };
  }),
};
