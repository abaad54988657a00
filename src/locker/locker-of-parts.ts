import { fromSystemError, JejakError } from '../contract/error.ts';
import { newId } from '../contract/ids.ts';
import type { CallThread } from '../processes/call-thread.ts';
import { alikeOf } from './alike.ts';
import { lockerAnchors } from './anchors/locker-anchors.ts';
import { backUp } from './backup/back-up.ts';
import { assertLabel } from './cases/exhibits.ts';
import { exportedEntry } from './cases/exported-entry.ts';
import type { Problem } from './check/report.ts';
import { custodyOf } from './custody-of.ts';
import type { ReadableDb } from './database/handle.ts';
import { createDraft } from './drafts/draft-client.ts';
import { createStepSender, type StepSender } from './drafts/step-sender.ts';
import type { LockerFinding } from './finding.ts';
import { lockerJobs } from './jobs/locker-jobs.ts';
import { keepingOf } from './keeping.ts';
import { currentLog } from './ledger/log.ts';
import { signWith } from './ledger/signing-key.ts';
import type { Locker } from './locker.ts';
import { readObject, readObjectPart } from './objects/read-object.ts';
import { actingOfficer, lockerOfficers } from './officers/locker-officers.ts';
import { pictureTextsOf } from './picture-texts-of.ts';
import { isInPlace, lockerAway, type Place } from './place.ts';
import { lockerProfiles } from './profiles/locker-profiles.ts';
import { readCaseActs } from './reading/acts.ts';
import { readAnnotations } from './reading/annotations.ts';
import { readCaseMaterial } from './reading/case-material.ts';
import { findCase, readCases, readExhibits } from './reading/cases.ts';
import { readFilmFrames } from './reading/film-frames.ts';
import { readGoingOut } from './reading/going-out.ts';
import { capturedAmong, countCases, isLongPage, readItemPage } from './reading/item-page.ts';
import { readItem, readItems } from './reading/items.ts';
import { readKeys } from './reading/keeping.ts';
import { readMadeOfChat } from './reading/made-of-chat.ts';
import { readNamedIn } from './reading/named-in.ts';
import { officerOf } from './reading/officer.ts';
import { readItemOrigin } from './reading/other-logs.ts';
import { readUnreadPictures } from './reading/picture-texts.ts';
import { locateFile } from './reading/read-file.ts';
import { readReceivedBundles } from './reading/received.ts';
import { readMadeOf, readRedactedCopies } from './reading/redacted-copies.ts';
import { readSameAddress } from './reading/same-address.ts';
import { readToCover } from './reading/to-cover.ts';
import { missingHashes } from './receiving/receipt.ts';
import { createReceipt } from './receiving/receipt-client.ts';
import { createRoomQuestion } from './receiving/room.ts';
import { removalsOf } from './removals-of.ts';
import { startChunkSalvage } from './salvage/chunk-salvage.ts';
import { createSalvagingReader } from './salvage/salvaging-reader.ts';
import { checkInThread, startSearchThread } from './threads/reader-client.ts';
import type { AppendRequest, WriterCalls } from './threads/writer-calls.ts';
import { lockerStamps } from './time-stamps/locker-stamps.ts';
import { readToStamp } from './time-stamps/read-time-stamps.ts';
import { lockerTrustLists } from './trust-lists/locker-trust-lists.ts';
import { lockerViewings } from './viewings/locker-viewings.ts';
import { lockerWatches } from './watches/locker-watches.ts';
import { whereaboutsOf, whileHere } from './whereabouts.ts';

/** What an open locker is made of. */
export interface LockerParts {
  dir: string;
  /** Where the database is read: `dir`, or a copy where the one there cannot be. */
  databaseDir: string;
  dataDir: string;
  dataKey: Buffer;
  /** The officer whose passphrase or code opened it. */
  opener: string;
  /** In whose name entries are made. */
  acting: { officer: string };
  db: ReadableDb;
  /** Undefined where the locker was opened for reading only. */
  writer: CallThread<WriterCalls> | undefined;
  /** Names this opening; undefined as the writer is. */
  process: string | undefined;
  findings: LockerFinding[];
  /** What is wrong, known before any check. */
  known: readonly Problem[];
  release: () => void;
  place: Place;
  /** To be called when another process has written. */
  othersWrote: Set<() => void>;
  /** Opens what lies at its place now. */
  openAgain: (dataKey: Buffer) => Promise<Locker>;
}

export function createLockerOf(parts: LockerParts): Locker {
  const { dir, db, findings } = parts;
  let steps: StepSender | undefined;
  /** Once, whichever of the two connections meets it first. */
  const whenDamaged = (detail: string): void => {
    if (findings.every(({ code }) => code !== 'pages-damaged'))
      findings.push({ code: 'pages-damaged', params: { detail } });
  };
  const search = startSearchThread(parts, whenDamaged);
  const writer = (): CallThread<WriterCalls> => {
    if (parts.writer === undefined) throw new JejakError('read-only', 'could-not-go-on', { detail: dir });
    return parts.writer;
  };
  const chunks = startChunkSalvage(parts.databaseDir, parts.dataKey);
  const { read, salvaged } = createSalvagingReader(db, {
    whenFailed: () => (isInPlace(parts.place) ? undefined : lockerAway(dir)),
    whenDamaged,
  });
  const officers = lockerOfficers(read, writer, parts);
  const whoActs = actingOfficer(read, parts.acting);
  /** That there is no case, or none of this name, cannot be said where cases may be lost. */
  const casesUnreadable = (): JejakError | undefined => {
    const found = salvaged();
    return found?.incomplete.has('case_file') === true
      ? new JejakError('cases-unreadable', 'could-not-go-on', { detail: found.detail })
      : undefined;
  };
  const closeWriter = async (): Promise<void> => {
    db.close();
    await parts.writer?.call('close', null);
    await parts.writer?.exited;
  };
  const close = async (): Promise<void> => {
    try {
      await search.close();
    } finally {
      // A search thread that has died must not leave the writer running: the process would never end.
      await closeWriter().finally(() => {
        parts.dataKey.fill(0);
        parts.release();
      });
    }
  };
  /** By the reader's thread; where the locker is away, which that cannot open, by what is open of it here. */
  const besideOr = async <T>(beside: Promise<T>, here: (from: ReadableDb) => T): Promise<T> => {
    try {
      return await beside;
    } catch (error) {
      if (fromSystemError(error).fault === 'interrupted' || isInPlace(parts.place)) throw error;
      return read(here);
    }
  };

  return {
    dir,
    close,
    whenOthersWrite: (tell) => void parts.othersWrote.add(tell),
    ...whereaboutsOf(parts, close),
    get origin() {
      return read((from) => currentLog(from).origin);
    },
    get fingerprint() {
      return read((from) => readKeys(from).at(-1)?.fingerprint ?? '');
    },
    opener: read((from) => officerOf(from, parts.opener)),
    get officer() {
      return whoActs();
    },
    rotateKey: async (reason, approvers = []) =>
      officers.approved(approvers, (opened) => writer().call('rotateKey', { reason, approvers: opened })),
    officers,
    findings,
    async beginDraft(about) {
      const thread = writer();
      const item = newId();
      if (about.caseId !== undefined) read((from) => findCase(from, about.caseId ?? ''));
      const begun = thread.call('beginDraft', { item, about });
      // A job may be another's; nothing else can go wrong that the first file would not tell as well.
      if (about.jobId !== undefined) await begun;
      return createDraft(item, {
        begun,
        writer: thread,
        steps: (steps ??= createStepSender(thread)),
        read: (id) => read((from) => readItem(from, id)),
      });
    },
    async beginReceipt() {
      const thread = writer();
      const assertRoom = createRoomQuestion(dir, db);
      return createReceipt(newId(), {
        writer: thread,
        steps: (steps ??= createStepSender(thread)),
        assertRoom: (coming) => whileHere(parts, assertRoom(coming)),
      });
    },
    missingBytes: (files) => read((from) => missingHashes(from, files)),
    receivedBundles: (caseId) => read((from) => readReceivedBundles(from, caseId)),
    openCase: async (wanted) => writer().call('openCase', wanted),
    changeCase: async (caseId, change) => (await writer().call('changeCase', { caseId, change })).changed,
    async fileItem(item, caseId) {
      const { seqs } = await writer().call('fileItems', { items: [item], caseId });
      return { seq: seqs[0] ?? 0 };
    },
    async fileItems(items, caseId) {
      await writer().call('fileItems', { items, caseId });
    },
    labelExhibits: async (exhibits) => (await writer().call('labelExhibits', { exhibits })).labelled,
    labelExhibit: async ({ itemId, ...wanted }) => writer().call('labelExhibit', { item: itemId, ...wanted }),
    toStamp: () => read(readToStamp),
    keepTimeCheck: (check) => writer().call('keepTimeCheck', check),
    keepTimeStamp: (stamp) => writer().call('keepTimeStamp', stamp),
    annotateItem: async (wanted) => (await writer().call('annotateItem', wanted)).annotation,
    keepRecords: async (caseId, records) => writer().call('keepRecords', { caseId, records }),
    caseActs: (caseId) => read((from) => readCaseActs(from, caseId)),
    append: async (entry) => writer().call('append', entry),
    async appendExported({ only, ...wanted }) {
      return (await writer().call('appendIfStill', { only, entry: exportedEntry(wanted) })) !== null;
    },
    async keepThumbnail(item, kept) {
      await writer().call('keepThumbnail', { item, mediaType: 'image/webp', ...kept });
    },
    async keepPictureHash(item, hash) {
      await writer().call('keepPictureHash', { item, hash });
    },
    ...pictureTextsOf(read, writer, (limit) =>
      besideOr(search.unreadPictures(limit), (from) => readUnreadPictures(from, limit)),
    ),
    ...removalsOf(parts, { read, writer, officers, due: (now) => search.due(now) }),

    cases() {
      const cases = read((from) => readCases(from));
      const unreadable = casesUnreadable();
      if (cases.length === 0 && unreadable !== undefined) throw unreadable;
      return cases;
    },
    findCase(numberOrId) {
      try {
        return read((from) => findCase(from, numberOrId));
      } catch (error) {
        throw fromSystemError(error).code === 'no-such-case' ? (casesUnreadable() ?? error) : error;
      }
    },
    items: (query = {}) => read((from) => readItems(from, query)),
    capturedAmong: (urls, caseId) => read((from) => capturedAmong(from, urls, caseId)),
    item: (idOrPrefix) => read((from) => readItem(from, idOrPrefix)),
    exhibits: (caseId) => read((from) => readExhibits(from, caseId)),
    assertFreeLabel: (caseId, label) =>
      read((from) => assertLabel(from, label.normalize('NFC').trim(), caseId, '')),
    readingPass: () => ({ databaseDir: parts.databaseDir, dataKey: Uint8Array.from(parts.dataKey) }),
    async *readFile(idOrPrefix, role, hashedBy) {
      const found = read((from) => locateFile(from, idOrPrefix, role));
      if ('cached' in found) yield found.cached;
      else yield* readObject(db, found, chunks, hashedBy);
    },
    async *readPart(idOrPrefix, role, start, end) {
      const found = read((from) => locateFile(from, idOrPrefix, role));
      if ('cached' in found) yield found.cached.subarray(start, end);
      else yield* readObjectPart(db, found, { start, end }, chunks);
    },
    caseMaterial: (caseId) => read((from) => readCaseMaterial(from, caseId)),
    sign: (message, treeSize) => read((from) => signWith(from, currentLog(from).log, treeSize, message)),
    search: (query, options) => whileHere(parts, search.search(query, options)),

    ...lockerJobs(read, writer),

    profiles: lockerProfiles(read, writer),
    stamps: lockerStamps(read, writer),
    anchors: lockerAnchors(read, writer),
    trustLists: lockerTrustLists(read, writer),
    viewings: lockerViewings(read, writer),
    watches: lockerWatches(read, writer, parts.process),
    ...keepingOf(parts, read, () => whileHere(parts, search.sizes())),

    itemPage: async (query) =>
      isLongPage(query)
        ? besideOr(search.itemPage(query), (from) => readItemPage(from, query))
        : read((from) => readItemPage(from, query)),
    itemGroups: (query) => whileHere(parts, search.itemGroups(query)),
    itemPlace: (query) => whileHere(parts, search.itemPlace(query)),
    pins: (choice) => whileHere(parts, search.pins(choice)),
    pinPage: (query) => whileHere(parts, search.pinPage(query)),
    unplaced: (query) => whileHere(parts, search.unplaced(query)),
    ruler: (caseId, count) => whileHere(parts, search.ruler(caseId, count)),
    sameAddress: (item) => besideOr(search.sameAddress(item), (from) => readSameAddress(from, item)),
    ...alikeOf(parts, read, search),
    countCases: () => besideOr(search.countCases(), countCases),
    goingOut: (caseId) => besideOr(search.goingOut(caseId), (from) => readGoingOut(from, caseId)),
    sinceExport: (caseId, bundle) => whileHere(parts, search.sinceExport(caseId, bundle)),
    madeBundles: (caseId) => whileHere(parts, search.madeBundles(caseId)),
    failedAttempts: (caseId, limit) => whileHere(parts, search.failedAttempts(caseId, limit)),
    ...custodyOf(parts, read, search),
    itemOrigin: (itemId) => read((from) => readItemOrigin(from, itemId)),
    annotations: (itemId) => read((from) => readAnnotations(from, itemId)),
    filmFrames: (itemId) => read((from) => readFilmFrames(from, itemId)),
    madeOf: (itemId) => read((from) => readMadeOf(from, itemId)),
    namedIn: (itemId) => read((from) => readNamedIn(from, itemId)),
    madeOfChat: (itemId) => read((from) => readMadeOfChat(from, itemId)),
    redactedCopies: (itemId) => read((from) => readRedactedCopies(from, itemId)),
    toCover: (itemId) => read((from) => readToCover(from, itemId)),

    async backup(file, options = {}) {
      const made = await whileHere(parts, backUp(parts, file, options));
      const entry: AppendRequest = { kind: 'locker.backed-up', body: { entries: made.entries } };
      if (parts.writer !== undefined) await writer().call('append', entry);
      return made;
    },
    check: (options = {}) => whileHere(parts, checkInThread(parts, options)),
  };
}
