import { JejakError } from '../../../contract/error.ts';
import { changePassphrase, restoreLocker } from '../../../locker/index.ts';
import { userDataFolder } from '../../data-folder.ts';
import { underWay } from '../../under-way.ts';
import { lockerFolder } from '../desk.ts';
import { beginSitting } from '../sittings.ts';
import { base, defined, nothing, withParams, works } from './base.ts';

/** Settings, state and events of the window. */
export const deskCalls = {
  state: base.desk.state.handler(({ context: { desk } }) => desk.state()),
  events: base.desk.events.handler(({ context: { desk }, signal }) => desk.events.listen(signal)),
  set: base.desk.set.handler(({ context: { desk }, input }) => desk.set(defined(input))),
  touch: base.desk.touch.handler(({ context: { desk } }) => {
    desk.touch();
    return nothing;
  }),
};

/** Making, opening, keeping and checking a locker. */
export const lockerCalls = {
  create: base.locker.create.handler(({ context: { desk }, input }) =>
    desk.createLocker({
      dir: lockerFolder(desk.paths.pathOf(input.folder), input.name),
      officer: {
        name: input.officer,
        ...(input.nip === undefined || input.nip === '' ? {} : { nip: input.nip }),
      },
      agency: input.agency,
      passphrase: input.passphrase,
      recordsViewings: input.recordsViewings,
    }),
  ),
  open: base.locker.open.handler(({ context: { desk }, input }) =>
    desk.openLocker(desk.whereIs(input.where), input.passphrase),
  ),
  begin: base.locker.begin.handler(async ({ context: { desk }, input }) => {
    await desk.beginAs(input.officer);
    return nothing;
  }),
  recover: base.locker.recover.handler(({ context: { desk }, input }) =>
    desk.recoverLocker(desk.whereIs(input.where), input),
  ),
  sample: base.locker.sample.handler(({ context: { desk }, signal }) =>
    works(
      desk,
      async (work) => {
        await desk.openSample(work);
        return nothing;
      },
      signal,
    ),
  ),
  discardSample: base.locker.discardSample.handler(async ({ context: { desk }, input }) => {
    await desk.discardSample(input);
    return nothing;
  }),
  forget: base.locker.forget.handler(({ context: { desk }, input }) => {
    desk.files.forget(input.recent);
    desk.events.tell({ type: 'state' });
    return nothing;
  }),
  putBack: base.locker.putBack.handler(({ context: { desk }, input }) => {
    desk.files.putBack(input.forgotten);
    desk.events.tell({ type: 'state' });
    return nothing;
  }),
  close: base.locker.close.handler(async ({ context: { desk } }) => {
    await desk.closeLocker();
    return nothing;
  }),
  lock: base.locker.lock.handler(({ context: { desk } }) => {
    desk.lock();
    return nothing;
  }),
  unlock: base.locker.unlock.handler(async ({ context: { desk }, input }) => {
    await desk.unlock(input.passphrase);
    beginSitting(desk.open().locker);
    return nothing;
  }),
  passphrase: base.locker.passphrase.handler(async ({ context: { desk }, input }) => {
    if (desk.isSampleOpen()) throw new JejakError('sample-passphrase-stays', 'wrong-use');
    const { locker } = desk.open();
    const changing = changePassphrase(locker.dir, { ...input, rekey: false });
    await locker.whileHere(changing);
    return nothing;
  }),
  backup: base.locker.backup.handler(({ context: { desk }, input, signal }) => {
    const { locker } = desk.open();
    const file = desk.paths.pathOf(input.file);
    return works(
      desk,
      async (work) => {
        const { entries } = await underWay(locker, { kind: 'backup', file }, () => locker.backup(file, work));
        return { file, entries };
      },
      signal,
    );
  }),
  restore: base.locker.restore.handler(({ context: { desk }, input, signal }) => {
    const file = desk.paths.pathOf(input.file);
    const dir = lockerFolder(desk.paths.pathOf(input.folder), input.name);
    const { passphrase } = input;
    return works(
      desk,
      async (work) => {
        const restored = await restoreLocker(file, dir, { passphrase, dataDir: userDataFolder(), ...work });
        desk.files.remember(dir);
        desk.events.tell({ type: 'state' });
        return { dir, entries: restored.entries, problems: restored.problems.map(withParams) };
      },
      signal,
    );
  }),
  cutOff: base.locker.cutOff.handler(({ context: { desk } }) => desk.open().cutOff.list()),
  forgetCutOff: base.locker.forgetCutOff.handler(async ({ context: { desk }, input }) => {
    await desk.open().cutOff.forget(input.work);
    return nothing;
  }),
  check: base.locker.check.handler(({ context: { desk }, input, signal }) => {
    const { locker } = desk.open();
    return works(
      desk,
      async (work) => {
        const { deep } = input;
        const report = await underWay(locker, { kind: 'check', deep }, () => locker.check({ deep, ...work }));
        return { ...report, problems: report.problems.map(withParams) };
      },
      signal,
    );
  }),
};
