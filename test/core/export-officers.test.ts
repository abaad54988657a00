import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import type { CaseJson } from '../../src/contract/case-json.ts';
import type { OfficerFacts } from '../../src/contract/officer.ts';
import { exportCase } from '../../src/core/export-case.ts';
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
