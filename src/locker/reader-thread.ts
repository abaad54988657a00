import { parentPort, workerData } from 'node:worker_threads';
import { fromSystemError, toPlainError } from '../contract/error.ts';
import type { Progress } from '../contract/sink.ts';
import type { FromThread, ToThread } from '../processes/call-thread.ts';
import { giveWayInThread } from '../processes/priority.ts';
import { checkLocker } from './check/check-locker.ts';
import { openReadable } from './database/open-database.ts';
import { readCaseCustody } from './reading/custody.ts';
import { readFailedAttempts } from './reading/failed-attempts.ts';
import { readGoingOut } from './reading/going-out.ts';
import { readItemCustody } from './reading/item-custody.ts';
import { countCases, readItemGroups, readItemPage, readItemPlace } from './reading/item-page.ts';
import { readSizes } from './reading/keeping.ts';
import { readMadeBundles } from './reading/made-bundles.ts';
import { newPictureIndex, readOn } from './reading/picture-index.ts';
import { readUnreadPictures } from './reading/picture-texts.ts';
import { readPinPage, readPins, readUnplaced } from './reading/pins.ts';
import { readRuler } from './reading/ruler.ts';
import { readSameAddress } from './reading/same-address.ts';
import { readSimilar, readUnhashed } from './reading/similar.ts';
import { readSinceExport } from './reading/since-export.ts';
import { readDue } from './retention/read-due.ts';
import { startChunkSalvage } from './salvage/chunk-salvage.ts';
import { createSalvagingReader } from './salvage/salvaging-reader.ts';
import { search } from './search/index.ts';
import type { ReaderCalls, ReaderNotice, ReaderStart } from './threads/reader-calls.ts';

/** A thread with a read-only connection of its own, for work that takes long. */
const port = parentPort;
if (port === null) throw new Error('the reader runs as a thread');
const start = workerData as ReaderStart; // given by reader-client.ts
const db = openReadable(start.databaseDir, start.dataKey);
const { read } = createSalvagingReader(db, {
  // Before the answer, which is made of what could be put together without it.
  whenDamaged: (damaged) => say({ damaged }),
});

const pictures = newPictureIndex();

/** Holds the looks of all pictures before anybody asks for one that looks like another, and lets all that is asked go first. */
function readAhead(): void {
  if (!db.open) return;
  try {
    if (readOn(db, pictures)) setImmediate(readAhead);
  } catch {
    // Whoever asks reads on from there, and is told.
  }
}

function say(notice: ReaderNotice): void {
  port?.postMessage({ notice } satisfies FromThread);
}

port.on('message', (message: ToThread<ReaderCalls>) => {
  const { id } = message;
  try {
    port.postMessage({ answer: id, value: run(message) } satisfies FromThread);
  } catch (error) {
    port.postMessage({ answer: id, error: toPlainError(fromSystemError(error)) } satisfies FromThread);
  }
  if (message.call === 'close') port.close();
});

function run(message: ToThread<ReaderCalls>): unknown {
  switch (message.call) {
    case 'search':
      return search(db, message.args.query, message.args.options);
    case 'itemPage':
      return read((from) => readItemPage(from, message.args));
    case 'itemGroups':
      return readItemGroups(db, message.args);
    case 'itemPlace':
      return readItemPlace(db, message.args);
    case 'pins':
      return readPins(db, message.args);
    case 'pinPage':
      return readPinPage(db, message.args);
    case 'unplaced':
      return readUnplaced(db, message.args);
    case 'caseCustody':
      return read((from) => readCaseCustody(from, message.args));
    case 'itemCustody':
      return read((from) => readItemCustody(from, message.args));
    case 'sameAddress':
      return read((from) => readSameAddress(from, message.args.item));
    case 'similar':
      return readSimilar(db, pictures, message.args.item, message.args.most);
    case 'prepareSimilar':
      setImmediate(readAhead);
      return null;
    case 'unhashed':
      return readUnhashed(db, message.args.limit);
    case 'unreadPictures':
      return read((from) => readUnreadPictures(from, message.args.limit));
    case 'countCases':
      return read((from) => countCases(from));
    case 'goingOut':
      return read((from) => readGoingOut(from, message.args.caseId));
    case 'sinceExport':
      return read((from) => readSinceExport(from, message.args.caseId, message.args.bundle));
    case 'madeBundles':
      return read((from) => readMadeBundles(from, message.args.caseId));
    case 'failedAttempts':
      return read((from) => readFailedAttempts(from, message.args.caseId, message.args.limit));
    case 'ruler':
      return read((from) => readRuler(from, message.args.caseId, message.args.count));
    case 'due':
      return read((from) => readDue(from, message.args.now));
    case 'sizes':
      return readSizes(db);
    case 'check':
      giveWayInThread(); // it checks, and then it ends
      return checkLocker(db, {
        dir: start.dir,
        dataDir: start.dataDir,
        opens: { databaseDir: start.databaseDir, dataKey: start.dataKey },
        salvage: startChunkSalvage(start.databaseDir, start.dataKey),
        known: start.known,
        deep: message.args.deep,
        onProgress: (progress: Progress) => say({ progress }),
        stopped: () => Atomics.load(start.stop, 0) === 1,
      });
    case 'close':
      start.dataKey.fill(0);
      db.close();
      return null;
  }
}
