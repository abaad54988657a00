import { base, lockerOf, nothing } from './base.ts';

/** The officers of the locker that is open. */
export const officerCalls = {
  list: base.officers.list.handler(({ context }) => lockerOf(context).officers.list()),
  keep: base.officers.keep.handler(async ({ context, input }) => {
    const officer = await lockerOf(context).officers.keep(input, input.approvers);
    context.desk.events.tell({ type: 'state' });
    return { officer };
  }),
  retire: base.officers.retire.handler(async ({ context, input }) => {
    await lockerOf(context).officers.retire(input.officer, input.isRetired, input.approvers);
    context.desk.events.tell({ type: 'state' });
    return nothing;
  }),
  actAs: base.officers.actAs.handler(async ({ context, input }) => {
    const locker = lockerOf(context);
    await locker.officers.actAs(input.officer);
    context.desk.files.keepActing(locker.origin, input.officer);
    context.desk.events.tell({ type: 'state' });
    return nothing;
  }),
  makeKey: base.officers.makeKey.handler(async ({ context, input }) => {
    await lockerOf(context).officers.makeKey(input);
    return nothing;
  }),
  twoPeople: base.officers.twoPeople.handler(({ context }) => lockerOf(context).officers.twoPeople()),
  setTwoPeople: base.officers.setTwoPeople.handler(async ({ context, input }) => {
    await lockerOf(context).officers.setTwoPeople(input, input.approvers);
    return nothing;
  }),
};
