import { base } from './base.ts';

/** The time-stamps of the log. */
export const stampCalls = {
  state: base.stamps.state.handler(({ context: { desk } }) => desk.open().stamps.state()),
  set: base.stamps.set.handler(async ({ context: { desk }, input }) => {
    const { stamps } = desk.open();
    await stamps.set({
      isOn: input.isOn,
      authorities: input.authorities.map(({ url, ca }) => ({
        url,
        ca: ca === null || ca === 'keep' ? ca : { path: desk.paths.pathOf(ca) },
      })),
    });
    return stamps.state();
  }),
  now: base.stamps.now.handler(async ({ context: { desk } }) => {
    const { stamps } = desk.open();
    await stamps.now();
    return stamps.state();
  }),
  window: base.stamps.window.handler(({ context: { desk }, input }) =>
    desk.open().stamps.windowOf(input.item),
  ),
};
