import { base, nothing } from './base.ts';

/** Addresses that are captured again on a schedule. */
export const watchCalls = {
  list: base.watch.list.handler(({ context: { desk } }) => desk.open().watches.list()),
  visits: base.watch.visits.handler(({ context: { desk }, input: { watch, before, most } }) =>
    desk.open().locker.watches.visits(watch, { before, most }),
  ),
  add: base.watch.add.handler(({ context: { desk }, input }) => {
    const { address, case: caseId, ...rest } = input;
    return desk.open().watches.add({ ...rest, url: address, caseId });
  }),
  pause: base.watch.pause.handler(async ({ context: { desk }, input }) => {
    await desk.open().watches.pause(input.watch);
    return nothing;
  }),
  resume: base.watch.resume.handler(async ({ context: { desk }, input }) => {
    await desk.open().watches.resume(input.watch);
    return nothing;
  }),
  visitNow: base.watch.visitNow.handler(async ({ context: { desk }, input }) => {
    await desk.open().watches.visitNow(input.watch);
    return nothing;
  }),
  stop: base.watch.stop.handler(({ context: { desk }, input }) => {
    desk.open().watches.stop(input.watch);
    return nothing;
  }),
  remove: base.watch.remove.handler(async ({ context: { desk }, input }) => {
    await desk.open().watches.remove(input.watch);
    return nothing;
  }),
  restore: base.watch.restore.handler(async ({ context: { desk }, input }) => {
    await desk.open().watches.restore(input.watch);
    return nothing;
  }),
  rebase: base.watch.rebase.handler(({ context: { desk }, input }) => desk.open().watches.rebase(input)),
  see: base.watch.see.handler(async ({ context: { desk }, input }) => {
    await desk.open().watches.see(input.watch, input.visit);
    return nothing;
  }),
};
