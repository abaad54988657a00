import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { leafHash } from '../../../src/bundle/merkle.ts';
import { nodePrimitives } from '../../../src/bundle/node/primitives.ts';
import { createDeskEvents } from '../../../src/core/desk/events.ts';
import { createStamping } from '../../../src/core/desk/stamping.ts';
import { itemWindow } from '../../../src/core/trust/item-window.ts';
import { continueLog } from '../../../src/locker/backup/continue-log.ts';
import { writing } from '../../../src/locker/database/handle.ts';
import { type Locker, restoreLocker } from '../../../src/locker/index.ts';
import { appendEntry } from '../../../src/locker/ledger/append.ts';
import { Authority } from '../../authority/authority.ts';
import { type ServedAuthorities, serveAuthorities } from '../../authority/serve-authority.ts';
import {
  addItem,
  newLocker,
  noise,
  passphrase,
  removeFolders,
  reopen,
  tamper,
  withoutTriggers,
} from '../../locker/temporary-locker.ts';

vi.setConfig({ testTimeout: 60_000 });
let authority: Authority;
let served: ServedAuthorities;

beforeAll(async () => {
  authority = new Authority({ isChained: true });
  served = await serveAuthorities({ right: authority });
});
afterAll(async () => {
  await served.close();
  authority.remove();
});
afterEach(removeFolders);

/** A locker that was stamped, with one item between two time-stamps and one after them. */
async function stampedLocker() {
  const made = await newLocker();
  const { locker, base } = made;
  const ca = join(base, 'ca.pem');
  writeFileSync(ca, authority.rootPem);
  await stamp(locker, ca);
  const { item: between } = await addItem(locker, 'satu.jpg', noise(9));
  await stamp(locker, ca);
  const { item: after } = await addItem(locker, 'dua.jpg', noise(10));
  return { ...made, between, after };
}

async function stamp(locker: Locker, ca: string): Promise<void> {
  const pauses = { opening: 20, quiet: 30, atMost: 300, first: 150, longest: 60_000 };
  const stamping = createStamping({ locker, events: createDeskEvents(), pauses });
  await stamping.set({ isOn: true, authorities: [{ url: served.urlOf('right'), ca: { path: ca } }] });
  await expect
    .poll(async () => (await stamping.state()).isAsking || (await stamping.state()).waiting, {
      timeout: 30_000,
    })
    .toBe(0);
  await stamping.close();
}

test('what an item claims is when its entry was written, which lies between the two', async () => {
  const { locker, between, after } = await stampedLocker();
  const { notBefore, claimed, notAfter, ...rest } = await itemWindow(locker, between);
  expect(rest).toMatchObject({ unvouched: 0, faulty: 0, isImpossible: false, isEarlierLog: false });
  const [from, at, to] = [notBefore, claimed, notAfter].map((time) => Date.parse(time ?? '')) as [
    number,
    number,
    number,
  ];
  expect(from).toBeLessThanOrEqual(at);
  expect(at).toBeLessThanOrEqual(to);
  expect(await itemWindow(locker, after)).toMatchObject({ notAfter: null, faulty: 0 });
  await locker.close();
});

test('the jumps of the clock nearest to an item are told, before it and after it', async () => {
  const made = await newLocker();
  const { item: first } = await addItem(made.locker, 'satu.jpg', noise(9));
  expect((await itemWindow(made.locker, first)).clockJumps).toEqual([]);
  await made.locker.close();
  // As of a device whose clock was an hour ahead for a moment, and was set right again.
  await tamper(made.dir, (db) =>
    writing(db, () => {
      const body = { offsetMs: 0, source: 'test' };
      appendEntry(db, { kind: 'clock.checked', actor: 'a'.repeat(32), body }, Date.now() + 3_600_000);
    }),
  );
  const locker = await reopen(made);
  const { item: second } = await addItem(locker, 'dua.jpg', noise(10));
  const told = async (item: string) =>
    (await itemWindow(locker, item)).clockJumps.map(({ offsetMs, side }) => ({
      side,
      isBackAnHour: offsetMs < -3_500_000 && offsetMs > -3_700_000,
    }));
  expect(await told(first)).toEqual([{ side: 'after', isBackAnHour: true }]);
  expect(await told(second)).toEqual([{ side: 'before', isBackAnHour: true }]);
  await locker.close();
});

test('a time-stamp that was moved to another place of the log proves nothing', async () => {
  const made = await stampedLocker();
  await made.locker.close();
  await tamper(made.dir, (db) =>
    withoutTriggers(db, () =>
      db.exec(
        'UPDATE time_stamp SET tree_size = tree_size + 1 WHERE seq = (SELECT max(seq) FROM time_stamp)',
      ),
    ),
  );
  const locker = await reopen(made);
  expect(await itemWindow(locker, made.between)).toMatchObject({ notAfter: null, faulty: 1 });
  await locker.close();
});

test('an entry that is another than the tree has is proven at no time', async () => {
  const made = await stampedLocker();
  const { seq } = made.locker.stamps.around(made.between);
  await made.locker.close();
  await tamper(made.dir, (db) => {
    const row = db.prepare<[number], { bytes: Buffer }>('SELECT bytes FROM entry WHERE seq = ?').get(seq);
    const other = row?.bytes.toString().replace(/"at":"20\d\d/, '"at":"2019');
    withoutTriggers(db, () =>
      db.prepare('UPDATE entry SET bytes = ? WHERE seq = ?').run(Buffer.from(other ?? ''), seq),
    );
  });
  const locker = await reopen(made);
  const window = await itemWindow(locker, made.between);
  expect(window).toMatchObject({ notBefore: null, claimed: null, notAfter: null });
  await locker.close();
});

test('what stands in the log before a restored one keeps what was proven, and waits for nobody', async () => {
  const made = await stampedLocker();
  const before = await itemWindow(made.locker, made.between);
  const file = join(made.base, 'salinan.jejak-backup');
  await made.locker.backup(file);
  await made.locker.close();
  const dir = join(made.base, 'pulih.jejak');
  await restoreLocker(file, dir, { passphrase, dataDir: made.dataDir });
  const locker = await reopen({ dir, dataDir: made.dataDir });
  expect(await itemWindow(locker, made.between)).toEqual({ ...before, isEarlierLog: true });
  expect(await itemWindow(locker, made.after)).toMatchObject({ notAfter: null, isEarlierLog: true });
  await locker.close();
});

test('a time-stamp that its entry does not name proves nothing', async () => {
  const made = await stampedLocker();
  const whole = await itemWindow(made.locker, made.between);
  expect([whole.notBefore, whole.notAfter]).not.toContain(null);
  await made.locker.close();
  await tamper(made.dir, (db) =>
    withoutTriggers(db, () => db.exec("UPDATE time_stamp SET tsa = 'http://lain.example/'")),
  );
  const locker = await reopen(made);
  const window = await itemWindow(locker, made.between);
  expect(window).toMatchObject({ notBefore: null, notAfter: null, faulty: 2, unvouched: 0 });
  await locker.close();
});

test('a time-stamp over a tree with another root than the log has proves nothing', async () => {
  const made = await stampedLocker();
  await made.locker.close();
  await tamper(made.dir, (db) => withoutTriggers(db, () => db.exec('UPDATE node SET hash = zeroblob(32)')));
  const locker = await reopen(made);
  expect(await itemWindow(locker, made.between)).toMatchObject({ notAfter: null });
  await locker.close();
});

test('an entry that was changed together with its leaf is proven at no time', async () => {
  const made = await stampedLocker();
  const { seq } = made.locker.stamps.around(made.between);
  await made.locker.close();
  await tamper(made.dir, (db) => {
    const row = db.prepare<[number], { bytes: Buffer }>('SELECT bytes FROM entry WHERE seq = ?').get(seq);
    const other = Buffer.from(row?.bytes.toString().replace(/"at":"20\d\d/, '"at":"2019') ?? '');
    const leaf = Buffer.from(leafHash(nodePrimitives, new Uint8Array(other)));
    withoutTriggers(db, () =>
      db.prepare('UPDATE entry SET bytes = ?, leaf = ? WHERE seq = ?').run(other, leaf, seq),
    );
  });
  const locker = await reopen(made);
  const window = await itemWindow(locker, made.between);
  expect(window).toMatchObject({ notBefore: null, claimed: null, notAfter: null });
  await locker.close();
});

test('certificates that another hand put in for an authority are found by the check, also after a new log', async () => {
  const made = await stampedLocker();
  expect((await made.locker.check({ deep: true })).problems).toEqual([]);
  await made.locker.close();
  await tamper(made.dir, (db) => void db.prepare('UPDATE stamp_authority SET ca = ?').run('-----BEGIN'));
  const locker = await reopen(made);
  expect((await locker.check({ deep: true })).problems).toMatchObject([{ code: 'stamp-plan-changed' }]);
  const officer = locker.officer.id;
  await locker.close();
  // A log that goes on under another key does not sign them.
  await tamper(made.dir, (db) => writing(db, () => continueLog(db, officer)));
  const goesOn = await reopen(made);
  expect((await goesOn.check({ deep: true })).problems).toMatchObject([{ code: 'stamp-plan-changed' }]);
  await goesOn.close();
});

test('a sheet on paper is told beside the window as what its keeper says, and closes no side of it', async () => {
  const { locker } = await newLocker();
  const { item: before } = await addItem(locker, 'satu.jpg', noise(9));
  const { note, treeSize } = locker.anchors.newest();
  const { item: later } = await addItem(locker, 'dua.jpg', noise(10));
  const kept = { keptBy: 'Citra Contoh', signedOn: '2026-11-28', reading: 'text' } as const;
  await locker.anchors.keep(new TextDecoder().decode(note), kept);
  expect(await itemWindow(locker, before)).toMatchObject({
    ...{ notBefore: null, notAfter: null },
    sheets: [{ who: 'Citra Contoh', signedOn: '2026-11-28', treeSize }],
  });
  expect((await itemWindow(locker, later)).sheets).toEqual([]);
  await locker.close();
});
