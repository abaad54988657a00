import { writeFile } from 'node:fs/promises';
import { pemFromSpki } from '../../../bundle/key.ts';
import type { TimeAskingState } from '../../../contract/calls/keeping-types.ts';
import { fromSystemError, JejakError } from '../../../contract/error.ts';
import { allowedHosts } from '../../../contract/hosts.ts';
import { newRecoveryCode } from '../../../locker/index.ts';
import { wordsOf } from '../../fingerprint-words.ts';
import { proveBrowser, readBrowser } from '../browser.ts';
import { readClock } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { clearScratch, readStorage } from '../storage.ts';
import { base, lockerOf, nothing, works } from './base.ts';

/** What time servers said, of the locker that is open. */
function timeOf({ desk }: { desk: Desk }): TimeAskingState {
  return desk.open().time.state();
}

/** What keeps the locker and the app. */
export const keepingCalls = {
  keys: base.keeping.keys.handler(async ({ context }) => {
    const locker = lockerOf(context);
    const { ways, changedAt } = await locker.whileHere(Promise.resolve().then(() => locker.waysIn()));
    return {
      fingerprint: locker.fingerprint,
      words: wordsOf(locker.fingerprint),
      origin: locker.origin,
      earlier: locker
        .keys()
        .slice(0, -1)
        .map(({ origin, fingerprint }) => ({ origin, fingerprint })),
      ways,
      changedAt,
    };
  }),
  exportKey: base.keeping.exportKey.handler(async ({ context, input }) => {
    const file = context.desk.paths.pathOf(input.out);
    const key = lockerOf(context).keys().at(-1);
    if (key === undefined) throw new JejakError('internal', 'could-not-go-on', { detail: 'no key' });
    await writeFile(file, pemFromSpki(key.spki)).catch((error: unknown) => {
      throw fromSystemError(error);
    });
    return { file };
  }),
  newRecoveryCode: base.keeping.newRecoveryCode.handler(async ({ context, input }) => {
    const { dir } = lockerOf(context);
    const { actor, recoveryCode } = await newRecoveryCode(dir, input);
    context.desk.files.noteCodeGiven(dir, actor);
    return { recoveryCode };
  }),
  codeKept: base.keeping.codeKept.handler(({ context: { desk } }) => {
    desk.files.noteCodeKept(desk.open().locker.dir);
    desk.events.tell({ type: 'state' });
    return nothing;
  }),
  newDataKey: base.keeping.newDataKey.handler(({ context: { desk }, input, signal }) => {
    desk.open();
    return works(
      desk,
      async ({ onProgress }) => {
        const { recoveryCode, endedActors } = await desk.changeDataKey(input, onProgress);
        return { recoveryCode: recoveryCode ?? '', endedOfficers: endedActors.length };
      },
      signal,
    );
  }),
  clock: base.keeping.clock.handler(({ context }) => readClock(lockerOf(context), timeOf(context))),
  askTime: base.keeping.askTime.handler(async ({ context }) => {
    await context.desk.open().time.now();
    return readClock(lockerOf(context), timeOf(context));
  }),
  storage: base.keeping.storage.handler(({ context: { desk } }) => {
    const { locker } = desk.open();
    return locker.whileHere(readStorage(locker, desk.pagesToCome()));
  }),
  clearScratch: base.keeping.clearScratch.handler(() => clearScratch()),
  showFolder: base.keeping.showFolder.handler(({ context: { desk } }) => {
    desk.show(desk.open().locker.dir);
    return nothing;
  }),
  browser: base.keeping.browser.handler(({ context: { desk } }) =>
    readBrowser(desk.files.settings().browser),
  ),
  useBrowser: base.keeping.useBrowser.handler(async ({ context: { desk }, input }) => {
    const path = input === null ? null : 'token' in input ? desk.paths.pathOf(input.token) : input.installed;
    const { product } = await proveBrowser(path);
    desk.set({ browser: path });
    return { product };
  }),
  hosts: base.keeping.hosts.handler(() => allowedHosts),
};
