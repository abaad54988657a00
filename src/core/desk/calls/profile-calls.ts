import { base, nothing, works } from './base.ts';

/** Capture profiles: identities that are logged in to by hand. */
export const profileCalls = {
  list: base.profiles.list.handler(({ context: { desk } }) => desk.open().profiles.list()),
  add: base.profiles.add.handler(({ context: { desk }, input }) => desk.open().profiles.add(input)),
  rename: base.profiles.rename.handler(({ context: { desk }, input }) =>
    desk.open().profiles.rename(input.profile, input.name),
  ),
  nameOwner: base.profiles.nameOwner.handler(({ context: { desk }, input }) =>
    desk.open().profiles.nameOwner(input.profile, input.ownNames),
  ),
  logIn: base.profiles.logIn.handler(({ context: { desk }, input, signal }) => {
    const { profiles } = desk.open();
    return works(desk, (work) => profiles.logIn(input.profile, work.signal), signal);
  }),
  closeWindow: base.profiles.closeWindow.handler(({ context: { desk }, input }) => {
    desk.open().profiles.closeWindow(input.profile);
    return nothing;
  }),
  check: base.profiles.check.handler(async ({ context: { desk }, input }) => ({
    loggedIn: await desk.open().profiles.check(input.profile),
  })),
  forget: base.profiles.forget.handler(async ({ context: { desk }, input }) => {
    await desk.open().profiles.forget(input.profile);
    return nothing;
  }),
};
