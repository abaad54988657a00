import { implement, ORPCError } from '@orpc/server';
import { verifyFile } from '../../bundle/node/verify-file.ts';
import { calls } from '../../contract/calls/index.ts';
import type { Working } from '../../contract/calls/types.ts';
import { type ErrorParams, toPlainError } from '../../contract/error.ts';
import { changePassphrase, type Locker, restoreLocker } from '../../locker/index.ts';
import { wordsIn } from '../../words/index.ts';
import { userDataFolder } from '../data-folder.ts';
import { exportCase } from '../export-case.ts';
import { extractFile } from '../extract-file.ts';
import { importFiles } from '../import-files.ts';
import type { Work } from '../work.ts';
import { type Desk, lockerFolder } from './desk.ts';
import { caseRows, itemRow, itemView, searchRows } from './rows.ts';
import { working } from './working.ts';

/** An error as the window gets it: `data` is a `PlainError` without its stack. */
function toCallError(error: unknown): Error {
  if (error instanceof ORPCError) return error;
  const { code, fault, params, message } = toPlainError(error);
  return new ORPCError('JEJAK', { status: 422, message, data: { code, fault, params, message } });
}

const base = implement(calls)
  .$context<{ desk: Desk }>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toCallError(error);
    }
  });

async function* works<T>(
  run: (work: Work) => Promise<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Working<T>, void> {
  try {
    yield* working(run, signal);
  } catch (error) {
    throw toCallError(error);
  }
}

/** What `verify` and `check` found, with parameters even where there are none. */
const withParams = ({ code, params = {} }: { code: string; params?: ErrorParams }) => ({ code, params });

const nothing = null;

/** The calls of `contract/calls`, on the desk of their port. */
export const router = base.router({
  desk: {
    state: base.desk.state.handler(({ context: { desk } }) => desk.state()),
    events: base.desk.events.handler(({ context: { desk }, signal }) => desk.events.listen(signal)),
    set: base.desk.set.handler(({ context: { desk }, input }) => desk.set(defined(input))),
    touch: base.desk.touch.handler(({ context: { desk } }) => {
      desk.touch();
      return nothing;
    }),
  },
  locker: {
    create: base.locker.create.handler(({ context: { desk }, input }) =>
      desk.createLocker({
        dir: lockerFolder(desk.paths.pathOf(input.folder), input.name),
        officer: {
          name: input.officer,
          ...(input.nip === undefined || input.nip === '' ? {} : { nip: input.nip }),
        },
        agency: input.agency,
        passphrase: input.passphrase,
      }),
    ),
    open: base.locker.open.handler(async ({ context: { desk }, input }) => {
      await desk.openLocker(desk.whereIs(input.where), input.passphrase);
      return nothing;
    }),
    recover: base.locker.recover.handler(({ context: { desk }, input }) =>
      desk.recoverLocker(desk.whereIs(input.where), input),
    ),
    forget: base.locker.forget.handler(({ context: { desk }, input }) => {
      desk.files.forget(input.recent);
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
      return nothing;
    }),
    passphrase: base.locker.passphrase.handler(async ({ context: { desk }, input }) => {
      const { recoveryCode } = await changePassphrase(desk.open().locker.dir, { ...input, rekey: false });
      return { recoveryCode: recoveryCode ?? null };
    }),
    backup: base.locker.backup.handler(({ context: { desk }, input, signal }) => {
      const { locker } = desk.open();
      const file = desk.paths.pathOf(input.file);
      return works(async (work) => ({ file, entries: (await locker.backup(file, work)).entries }), signal);
    }),
    restore: base.locker.restore.handler(({ context: { desk }, input, signal }) => {
      const file = desk.paths.pathOf(input.file);
      const dir = lockerFolder(desk.paths.pathOf(input.folder), input.name);
      const { passphrase } = input;
      return works(async (work) => {
        const restored = await restoreLocker(file, dir, { passphrase, dataDir: userDataFolder(), ...work });
        desk.files.remember(dir);
        desk.events.tell({ type: 'state' });
        return { dir, entries: restored.entries, problems: restored.problems.map(withParams) };
      }, signal);
    }),
    check: base.locker.check.handler(({ context: { desk }, input, signal }) => {
      const { locker } = desk.open();
      return works(async (work) => {
        const report = await locker.check({ deep: input.deep, ...work });
        return { ...report, problems: report.problems.map(withParams) };
      }, signal);
    }),
  },
  cases: {
    list: base.cases.list.handler(({ context }) => caseRows(lockerOf(context))),
    open: base.cases.open.handler(async ({ context, input }) => {
      const opened = await lockerOf(context).openCase(input);
      context.desk.events.tell({ type: 'cases' });
      return { case: opened.case };
    }),
    custody: base.cases.custody.handler(({ context, input }) => lockerOf(context).caseCustody(input.case)),
    exhibits: base.cases.exhibits.handler(({ context, input }) => lockerOf(context).exhibits(input.case)),
    label: base.cases.label.handler(async ({ context, input }) => {
      const { case: caseId, item: itemId, ...rest } = input;
      const labelled = await lockerOf(context).labelExhibit({ caseId, itemId, ...defined(rest) });
      context.desk.events.tell({ type: 'items', caseId });
      return labelled;
    }),
  },
  items: {
    page: base.items.page.handler(({ context, input }) => {
      const { total, rows } = lockerOf(context).itemPage(input);
      return { total, rows: rows.map(({ item, exhibit }) => itemRow(item, exhibit)) };
    }),
    get: base.items.get.handler(({ context, input }) => itemView(lockerOf(context), input.item)),
    file: base.items.file.handler(async ({ context, input }) => {
      await lockerOf(context).fileItem(input.item, input.case);
      context.desk.events.tell({ type: 'items', caseId: input.case });
      return nothing;
    }),
    extract: base.items.extract.handler(async ({ context, input, signal }) => {
      const out = context.desk.paths.pathOf(input.out);
      await extractFile(
        lockerOf(context),
        { item: input.item, role: input.role, out, overwrite: true },
        { onProgress: () => undefined, signal: signal ?? new AbortController().signal },
      );
      return { file: out };
    }),
  },
  capture: {
    add: base.capture.add.handler(async ({ context: { desk }, input }) => {
      const { addresses, case: caseId, acceptTlsErrors } = input;
      return { added: await desk.open().queue.add({ addresses, caseId, acceptTlsErrors }) };
    }),
    queue: base.capture.queue.handler(({ context: { desk } }) => desk.open().queue.state()),
    pause: base.capture.pause.handler(({ context: { desk } }) => {
      desk.open().queue.pause();
      return nothing;
    }),
    resume: base.capture.resume.handler(({ context: { desk } }) => {
      desk.open().queue.resume();
      return nothing;
    }),
    cancel: base.capture.cancel.handler(async ({ context: { desk }, input }) => {
      await desk.open().queue.cancel(input.job);
      return nothing;
    }),
    retry: base.capture.retry.handler(async ({ context: { desk }, input }) => {
      await desk.open().queue.retry(input.job);
      return nothing;
    }),
    clear: base.capture.clear.handler(async ({ context: { desk } }) => {
      await desk.open().queue.clear();
      return nothing;
    }),
  },
  intake: {
    import: base.intake.import.handler(({ context: { desk }, input, signal }) => {
      const { locker } = desk.open();
      const paths = input.files.map((token) => desk.paths.pathOf(token));
      return works(async (work) => {
        const { items, failed } = await importFiles(
          locker,
          {
            paths,
            caseId: input.case ?? undefined,
            receivedFrom: input.receivedFrom === '' ? undefined : input.receivedFrom,
            note: input.note === '' ? undefined : input.note,
          },
          work,
        );
        desk.events.tell({ type: 'items', caseId: input.case });
        return {
          items: items.map((item) => item.item),
          failed: failed.map(({ file, code, params }) => ({ file, code, params })),
        };
      }, signal);
    }),
  },
  search: {
    query: base.search.query.handler(async ({ context, input }) => {
      const locker = lockerOf(context);
      const { hits } = await locker.search(input.text, {
        ...(input.case === null ? {} : { caseId: input.case }),
        limit: input.limit,
        typing: true,
      });
      return searchRows(locker, hits);
    }),
  },
  handOver: {
    export: base.handOver.export.handler(({ context: { desk }, input, signal }) => {
      const { locker } = desk.open();
      const out = desk.paths.pathOf(input.out);
      const { to, why, passphrase } = input;
      return works(async (work) => {
        const made = await exportCase(
          locker,
          {
            ...{ caseId: input.case, out, to, why, overwrite: true },
            ...(passphrase === undefined ? {} : { encryption: { passphrase } }),
            readme: { indonesian: wordsIn('id').say, english: wordsIn('en').say },
          },
          work,
        );
        desk.events.tell({ type: 'items', caseId: input.case });
        const { file, bytes, sha256, exhibits, sealSha256, signedBy } = made;
        return { file, bytes, sha256, exhibits, sealSha256, signedBy };
      }, signal);
    }),
    verify: base.handOver.verify.handler(({ context: { desk }, input, signal }) => {
      const file = desk.paths.pathOf(input.file);
      const key = input.key === undefined || input.key === '' ? {} : { key: input.key };
      return works(async (work) => {
        const result = await verifyFile(file, { ...work, ...key });
        const { intact, items, signedBy, sealSha256 } = result;
        return {
          ...{ intact, signedBy, sealSha256 },
          case: result.case === null ? null : { number: result.case.number, title: result.case.title },
          items: items.map(({ item, label, sha256s }) => ({ item, label, sha256s: [...sha256s] })),
          failures: result.failures.map((failure) => ({
            ...withParams(failure),
            path: failure.path ?? null,
            seq: failure.seq ?? null,
          })),
          notChecked: result.notChecked.map(withParams),
        };
      }, signal);
    }),
  },
});

function lockerOf({ desk }: { desk: Desk }): Locker {
  return desk.open().locker;
}

/** Without the members that are undefined. */
function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  }; // only undefined was taken out
}
