import { base, lockerOf, nothing, works } from './base.ts';

/** How long the locker that is open keeps what it has. */
export const retentionCalls = {
  plan: base.retention.plan.handler(({ context }) => lockerOf(context).retention.plan()),
  set: base.retention.set.handler(async ({ context, input: { approvers, ...rule } }) => {
    await lockerOf(context).retention.set(rule, approvers);
    return nothing;
  }),
  hold: base.retention.hold.handler(async ({ context, input: { item, approvers, ...wanted } }) => {
    const locker = lockerOf(context);
    await locker.retention.hold({ of: 'item', id: item, ...wanted }, approvers);
    context.desk.events.tell({ type: 'items', caseId: locker.item(item).case });
    return nothing;
  }),
  due: base.retention.due.handler(({ context }) => lockerOf(context).retention.due()),
  purge: base.retention.purge.handler(({ context, input: { items, because, approvers }, signal }) => {
    const locker = lockerOf(context);
    return works(
      context.desk,
      async (work) => {
        try {
          return await locker.retention.purge({ items, because, approvers: approvers ?? [], ...work });
        } finally {
          context.desk.events.tell({ type: 'items', caseId: null });
        }
      },
      signal,
    );
  }),
};
