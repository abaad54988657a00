import { base, lockerOf } from './base.ts';

/** Whether it is recorded when somebody opens an item. */
export const viewingCalls = {
  plan: base.viewings.plan.handler(({ context }) => lockerOf(context).viewings.plan()),
  set: base.viewings.set.handler(async ({ context, input }) => {
    const { viewings } = lockerOf(context);
    await viewings.set(input.isOn);
    context.desk.events.tell({ type: 'items', caseId: null });
    return viewings.plan();
  }),
};
