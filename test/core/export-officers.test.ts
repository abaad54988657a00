import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import type { CaseJson } from '../../src/contract/case-json.ts';
import type { OfficerFacts } from '../../src/contract/officer.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { type Packer, type StartPacker, startPacker } from '../../src/core/pack/pack-in-thread.ts';
import type { Locker } from '../../src/locker/index.ts';
import { addItem, newLocker, noise, removeFolders } from '../locker/temporary-locker.ts';
import { readZip } from '../peer/read-zip.ts';

afterAll(removeFolders);

const facts = (name: string, nip: string): OfficerFacts => ({
  ...{ name, nip, agency: 'Bawaslu Kota', role: '', assignment: '' },
});

test('a bundle names the officers who worked on its case, and says nothing of others', async () => {
  const { locker, base } = await newLocker();
  const citra = await locker.officers.keep({ facts: facts('Citra Contoh', '198503032010032003') });
  const budi = await locker.officers.keep({ facts: facts('Budi Contoh', '198001012005011001') });
  const dewi = await locker.officers.keep({ facts: facts('Dewi Contoh', '199001012015012002') });
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  await locker.officers.actAs(budi);
  await addItem(locker, 'a.jpg', noise(9), { caseId });
  const { case: another } = await locker.openCase({ number: '2', title: 'y' });
  await locker.officers.actAs(citra);
  await addItem(locker, 'b.jpg', noise(10), { caseId: another });
  await locker.officers.actAs(dewi);
  const out = join(base, 'a.zip');
  await exportCase(
    locker,
    { caseId, out, to: 'x', why: 'x', overwrite: false },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  expect(await verifyFile(out)).toMatchObject({ failures: [], intact: true });
  const files = new Map(
    [...readZip(readFileSync(out), [])].map(([path, bytes]) => [path.replace(/^[^/]+\//, ''), String(bytes)]),
  );
  const says = JSON.parse(files.get('data/case.json') ?? '') as CaseJson;
  // Dewi is the one who handed it over.
  expect(says.officers.map(({ name }) => name)).toEqual(['Ani', 'Budi Contoh', 'Dewi Contoh']);
  const openings = files.get('data/ledger/openings.json') ?? '';
  expect(openings).toContain('198001012005011001');
  expect([...files.values()].join('')).not.toMatch(/Citra|198503032010032003/);
  const entries = files.get('data/ledger/entries.jsonl') ?? '';
  expect(entries).not.toContain(citra);
  await locker.close();
});

/** Exports the case and gives the files of its bundle, which has to verify. */
async function filesOf(
  locker: Locker,
  caseId: string,
  out: string,
  { leaveOut = [], start }: { leaveOut?: string[]; start?: StartPacker } = {},
): Promise<Map<string, string>> {
  const request = { caseId, out, to: 'x', why: 'x', overwrite: false, leaveOut };
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  await exportCase(locker, request, work, start);
  expect(await verifyFile(out)).toMatchObject({ failures: [], intact: true });
  return new Map(
    [...readZip(readFileSync(out), [])].map(([path, bytes]) => [path.replace(/^[^/]+\//, ''), String(bytes)]),
  );
}

function officersSaid(files: Map<string, string>): string[] {
  const says = JSON.parse(files.get('data/case.json') ?? '') as CaseJson;
  return says.officers.map(({ name }) => name);
}

test('an item that is filed later brings along who captured it', async () => {
  const { locker, base } = await newLocker();
  const ani = locker.officer.id;
  const budi = await locker.officers.keep({ facts: facts('Budi Contoh', '198001012005011001') });
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  await locker.officers.actAs(budi);
  const { item } = await addItem(locker, 'a.jpg', noise(9));
  await locker.officers.actAs(ani);
  await locker.fileItem(item, caseId);
  expect(officersSaid(await filesOf(locker, caseId, join(base, 'a.zip')))).toEqual(['Ani', 'Budi Contoh']);
  await locker.close();
});

test('what was known of an officer before, and who has only entries that stay behind, does not go out', async () => {
  const { locker, base } = await newLocker();
  const ani = locker.officer.id;
  const budi = await locker.officers.keep({ facts: facts('Budi Keliru', '198503032010031003') });
  const citra = await locker.officers.keep({ facts: facts('Citra Contoh', '') });
  await locker.officers.keep({ officer: budi, facts: facts('Budi Contoh', '198001012005011001') });
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  await locker.officers.actAs(citra);
  const subject = '5'.repeat(32);
  const said = { name: 'Orang Contoh', agency: '', position: '' };
  await locker.keepRecords(caseId, [{ what: 'subject', id: subject, facts: said }]);
  await locker.officers.actAs(budi);
  await addItem(locker, 'b.jpg', noise(9), { caseId });
  await locker.officers.actAs(ani);
  const files = await filesOf(locker, caseId, join(base, 'a.zip'), { leaveOut: [subject] });
  expect(officersSaid(files)).toEqual(['Ani', 'Budi Contoh']);
  expect(files.get('data/ledger/openings.json')).toContain('198001012005011001');
  expect([...files.values()].join('')).not.toMatch(/Budi Keliru|198503032010031003|Citra/);
  expect(files.get('data/ledger/entries.jsonl')).not.toContain(citra);
  await locker.close();
});

test('an officer or a key that is changed during an export makes no bundle that contradicts itself', async () => {
  const { locker, base } = await newLocker();
  const ani = locker.officer.id;
  const budi = await locker.officers.keep({ facts: facts('Budi Contoh', '') });
  const { case: caseId } = await locker.openCase({ number: '1', title: 'x' });
  await addItem(locker, 'a.jpg', noise(9), { caseId });
  const before = locker.fingerprint;
  const changes = [
    () => locker.officers.keep({ officer: ani, facts: facts('Ani Contoh', '') }),
    () => locker.officers.actAs(budi),
  ];
  const start: StartPacker = (of, work): Packer => {
    const packer = startPacker(of, work);
    return {
      ...packer,
      async describe(request) {
        const described = await packer.describe(request);
        await changes.shift()?.();
        return described;
      },
      async pack(request) {
        await locker.rotateKey('routine');
        return packer.pack(request);
      },
    };
  };
  const out = join(base, 'a.zip');
  const files = await filesOf(locker, caseId, out, { start });
  expect(officersSaid(files)).toEqual(['Budi Contoh', 'Ani Contoh']);
  expect((await verifyFile(out, { key: before })).intact).toBe(true);
  await locker.close();
});
