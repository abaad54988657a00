import { basename } from 'node:path';
import { judgeRecipients } from '../../../bundle/node/recipient.ts';
import { JejakError } from '../../../contract/error.ts';
import type { Item } from '../../../contract/item.ts';
import type { Locker } from '../../../locker/index.ts';
import { countAlikeBefore } from '../../alike-before.ts';
import { isAtRisk } from '../../at-risk.ts';
import { exportCase } from '../../export-case.ts';
import { exportWarnings } from '../../export-warnings.ts';
import { filesInFolder } from '../../files-in-folder.ts';
import { importAll } from '../../import-all.ts';
import { assertRoomForReport, encodeListReport, writeListReport } from '../../list-report.ts';
import { receiveBundle } from '../../receive/receive-bundle.ts';
import { keepTakenPicture } from '../../taken-picture.ts';
import { underWay } from '../../under-way.ts';
import { verifyEncrypted } from '../../verify-encrypted.ts';
import type { Desk } from '../desk.ts';
import type { DeskFilms } from '../films.ts';
import { judgeAddresses, readListFile } from '../list-file.ts';
import { reportOfQueue } from '../queue-report.ts';
import { readTyped } from '../typed-addresses.ts';
import { askedOf, failuresOf, withheldOf } from './asked-bundle.ts';
import { certificateAsked, certificateDone } from './asked-certificate.ts';
import { base, defined, nothing, withParams, works } from './base.ts';

/** The queue of pages. */
export const captureCalls = {
  add: base.capture.add.handler(async ({ context: { desk }, input }) => {
    const { case: caseId, list, addresses, ...rest } = input;
    const { queue, locker } = desk.open();
    const { pages: listed } =
      list === undefined ? { pages: [] } : await readListFile(desk.paths.pathOf(list), locker);
    const { pages, refused, beside } = readTyped(addresses, (number) => locker.findCase(number).case);
    return { ...(await queue.add({ ...rest, caseId, typed: pages, listed })), refused, beside };
  }),
  readList: base.capture.readList.handler(async ({ context: { desk }, input }) => {
    const { locker } = desk.open();
    const { pages, refused, repeated } = await readListFile(desk.paths.pathOf(input.list), locker);
    return {
      addresses: pages.length,
      refused: refused.map(({ line, code, params }) => ({ line, code, params })),
      repeated: repeated.length,
      atRisk: pages.filter(({ url }) => isAtRisk(url)).length,
    };
  }),
  judgeAddresses: base.capture.judgeAddresses.handler(({ input }) => judgeAddresses(input.addresses)),
  queue: base.capture.queue.handler(({ context: { desk } }) => desk.open().queue.state()),
  pause: base.capture.pause.handler(({ context: { desk } }) => {
    desk.open().queue.pause();
    return nothing;
  }),
  resume: base.capture.resume.handler(({ context: { desk } }) => {
    desk.open().queue.resume();
    return nothing;
  }),
  liftWall: base.capture.liftWall.handler(({ context: { desk }, input }) => {
    desk.open().queue.liftWall(input.site);
    return nothing;
  }),
  cancel: base.capture.cancel.handler(async ({ context: { desk }, input }) => {
    await desk.open().queue.cancel(input.job);
    return nothing;
  }),
  putFirst: base.capture.putFirst.handler(async ({ context: { desk }, input }) => {
    await desk.open().queue.putFirst(input.job);
    return nothing;
  }),
  saveReport: base.capture.saveReport.handler(async ({ context: { desk }, input }) => {
    const { locker, queue } = desk.open();
    const out = desk.paths.pathOf(input.out);
    await assertRoomForReport(out);
    const pages = reportOfQueue(locker, queue.state());
    await writeListReport(
      out,
      encodeListReport(pages, (id) => locker.findCase(id).number),
    );
    return nothing;
  }),
  retry: base.capture.retry.handler(async ({ context: { desk }, input }) => {
    await desk.open().queue.retry(input.job, input.profile);
    return nothing;
  }),
  clear: base.capture.clear.handler(({ context: { desk } }) => desk.open().queue.clear()),
  putBack: base.capture.putBack.handler(async ({ context: { desk }, input }) => ({
    jobs: await desk.open().queue.putBack(input.clearing),
  })),
  giveUp: base.capture.giveUp.handler(async ({ context: { desk } }) => ({
    jobs: await desk.open().queue.giveUp(),
  })),
};

/** Files that are brought in. */
export const intakeCalls = {
  look: base.intake.look.handler(async ({ context: { desk }, input, signal }) => {
    const folder = desk.paths.pathOf(input.folder);
    const never = new AbortController().signal;
    const { files, leftOut, unread } = await filesInFolder(folder, signal ?? never);
    return {
      files: files.map((path) => ({
        ...{ token: desk.paths.keepFound(path, folder), name: basename(path), path, bytes: null },
      })),
      leftOut: leftOut.length,
      unread: unread.map((each) => each.folder),
    };
  }),
  import: base.intake.import.handler(({ context: { desk }, input, signal }) => {
    const { locker } = desk.open();
    const { receivedFrom = '', receivedWhere = '', receivedWhen = null, note = '' } = input;
    const { receivedHow = '', receivedForm = null } = input;
    const files = input.files.map((token) => ({
      path: desk.paths.pathOf(token),
      pageUrl: input.pageUrls[token],
    }));
    const folders = desk.paths.foldersOf(input.files);
    const tokens = new Map(files.map(({ path }, at) => [path, input.files[at] ?? '']));
    return works(
      desk,
      async (work) => {
        const wanted = {
          kind: 'import' as const,
          files: files.map(({ path, pageUrl = null }) => ({ path, pageUrl })),
          folders,
          ...{ case: input.case, receivedFrom, receivedWhere, receivedWhen, receivedHow, receivedForm, note },
        };
        const request = {
          ...{ files, folders },
          onItem: (path: string) => desk.events.tell({ type: 'brought-in', file: tokens.get(path) ?? '' }),
          caseId: input.case ?? undefined,
          ...{ receivedFrom, receivedWhere, receivedWhen: receivedWhen ?? undefined },
          ...{ receivedHow, receivedForm: receivedForm ?? undefined },
          note: note === '' ? undefined : note,
          browserPath: desk.files.settings().browser ?? undefined,
        };
        const bringIn = () => importAll(locker, request, work);
        const { items, failed, here } = await underWay(locker, wanted, bringIn, work.signal).finally(() =>
          desk.events.tell({ type: 'items', caseId: input.case }),
        );
        work.onProgress({ step: 'compare-pictures' });
        return {
          items: items.map((item) => item.item),
          here: here.map(({ file, item }) => ({ name: basename(file), item })),
          likeBefore: await countAlikeBefore(locker, items, work.signal),
          hereBefore: countHereBefore(locker, items),
          failed: failed.map(({ file, code, params }) => ({ file, code, params })),
        };
      },
      signal,
    );
  }),
  takePicture: base.intake.takePicture.handler(async ({ context: { desk }, input }) => {
    const { picture, takenAt, camera, place, case: caseId, note = '' } = input;
    const { locker, pictures } = desk.openForObserved(takenAt);
    const bytes = new Uint8Array(await picture.arrayBuffer());
    const item = await keepTakenPicture(locker, { bytes, takenAt, camera, place, caseId, note });
    const tell = (): void => desk.events.tell({ type: 'items', caseId });
    tell();
    pictures.make(item, tell);
    return { item: item.item };
  }),
  beginFilm: base.intake.beginFilm.handler(async ({ context: { desk }, input }) => {
    const { case: caseId, note = '', ...begun } = input;
    return { film: await desk.open().films.begin({ ...begun, caseId, note }) };
  }),
  addToFilm: base.intake.addToFilm.handler(async ({ context: { desk }, input: { film, n, part } }) => {
    // Whoever films is at work, and what was begun before the screen was locked comes in whole.
    desk.touch();
    await filmsOf(desk).add(film, n, new Uint8Array(await part.arrayBuffer()));
    return nothing;
  }),
  endFilm: base.intake.endFilm.handler(async ({ context: { desk }, input: { film, endedAt, why } }) => {
    const item = await filmsOf(desk).end(film, { endedAt, why });
    desk.events.tell({ type: 'items', caseId: item?.case ?? null });
    return { item: item?.item ?? null };
  }),
};

/** @throws JejakError `no-locker-open` */
function filmsOf(desk: Desk): DeskFilms {
  const films = desk.films();
  if (films === undefined) throw new JejakError('no-locker-open', 'wrong-use');
  return films;
}

/** Bundles: made and checked. */
export const handOverCalls = {
  export: base.handOver.export.handler(({ context: { desk }, input, signal }) => {
    const { locker } = desk.open();
    const out = desk.paths.pathOf(input.out);
    const { to, why, leaveOut, readings, encryption } = input;
    // The system's dialog asked whether a file of this name may be replaced: of this one, not of `….age` beside it.
    const overwrite = input.replace && (encryption === undefined || out.endsWith('.age'));
    return works(
      desk,
      async (work) => {
        const certificate = await certificateAsked(desk, locker, input.certificate);
        const made = await exportCase(
          locker,
          {
            ...{ caseId: input.case, out, to, why, overwrite, leaveOut, readings },
            ...defined({ encryption, certificate }),
          },
          work,
        );
        desk.events.tell({ type: 'items', caseId: input.case });
        const { file, bytes, sha256, exhibits, sealSha256, signedBy, bundle, sealedAt } = made;
        const done = { file, bytes, sha256, exhibits, sealSha256, signedBy, bundle, sealedAt };
        return { ...done, certificate: certificateDone(made.certificate) };
      },
      signal,
    );
  }),
  since: base.handOver.since.handler(({ context: { desk }, input }) =>
    desk.open().locker.sinceExport(input.case, input.bundle),
  ),
  made: base.handOver.made.handler(({ context: { desk }, input }) =>
    desk.open().locker.madeBundles(input.case),
  ),
  warnings: base.handOver.warnings.handler(({ context: { desk }, input }) =>
    exportWarnings(desk.open().locker, input.case),
  ),
  judgeRecipients: base.handOver.judgeRecipients.handler(({ input }) => judgeRecipients(input.recipients)),
  verify: base.handOver.verify.handler(({ context: { desk }, input, signal }) => {
    const asked = askedOf(desk, input);
    return works(
      desk,
      async (work) => {
        const decryption = await asked.decryption();
        const result = await verifyEncrypted(asked.file, decryption, { ...work, ...asked.expected });
        const { intact, items, signedBy, sealSha256 } = result;
        return {
          ...{ intact, signedBy, sealSha256 },
          case: result.case === null ? null : { number: result.case.number, title: result.case.title },
          items: items.map(({ item, label, sha256s }) => ({ item, label, sha256s: [...sha256s] })),
          withheld: withheldOf(result),
          certificates: result.certificates.map(
            ({ subject, issuer, serial, sha256, signedAt, timeStamp, trusted }) => ({
              ...{ subject, issuer, serial, sha256, signedAt, timeStamp, trusted },
            }),
          ),
          failures: failuresOf(result),
          notChecked: result.notChecked.map(withParams),
        };
      },
      signal,
    );
  }),
  receive: base.handOver.receive.handler(({ context: { desk }, input, signal }) => {
    const { locker } = desk.open();
    const asked = askedOf(desk, input);
    return works(
      desk,
      async (work) => {
        const decryption = await asked.decryption();
        const { file, expected } = asked;
        const request = { file, from: input.from, ...defined({ decryption }), ...expected };
        const { verified, received } = await underWay(locker, asked.kept(input.from), () =>
          receiveBundle(locker, request, work),
        );
        desk.events.tell({ type: 'cases' });
        if (received === null) return { received, failures: failuresOf(verified) };
        desk.events.tell({ type: 'items', caseId: received.case });
        const { case: caseId, number, exhibits, alreadyHere, again, merged, differs } = received;
        const items = received.newItems.length;
        return {
          received: { case: caseId, number, items, exhibits, alreadyHere, again, merged, differs },
          failures: [],
        };
      },
      signal,
    );
  }),
};

/** How many of these an item before has byte for byte; null where that cannot be read now, since they are in all the same. */
function countHereBefore(locker: Locker, items: readonly Item[]): number | null {
  try {
    return items.filter(({ item }) => locker.sameFile(item, 0).earlier > 0).length;
  } catch {
    return null; // what is wrong with the locker is said by whatever reads from it next
  }
}
