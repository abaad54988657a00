import { base, nothing } from './base.ts';

/** A visible browser in which a person works by hand. */
export const visitCalls = {
  state: base.visit.state.handler(({ context: { desk } }) => desk.open().visit.state()),
  begin: base.visit.begin.handler(async ({ context: { desk }, input }) => {
    const { url, case: caseId, profile, record } = input;
    await desk.open().visit.begin({ url: url === '' ? null : url, caseId, profile, record });
    return nothing;
  }),
  snapshot: base.visit.snapshot.handler(({ context: { desk }, input }) => {
    desk.open().visit.snapshot(input.note);
    return nothing;
  }),
  end: base.visit.end.handler(({ context: { desk } }) => {
    desk.open().visit.end();
    return nothing;
  }),
  dismiss: base.visit.dismiss.handler(({ context: { desk } }) => {
    desk.open().visit.dismiss();
    return nothing;
  }),
};
