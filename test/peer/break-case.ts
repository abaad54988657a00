import { type Break, broken } from './break-archive.ts';
import { type Json, type JsonObject, listOf, objectOf, textOf } from './canonical.ts';
import { base, file, goodBundles, page, photo } from './good-bundles.ts';
import { append, drawHex } from './log.ts';
import type { BundlePlan } from './make-bundle.ts';

/** Changes `case.json` before the export is written, so that only the openings speak against it. */
function told(change: (json: JsonObject) => void, plan: BundlePlan = base): Break {
  return broken({ caseJson: (json) => (change(json), json) }, plan);
}

/** Puts files elsewhere, and tells of it in `case.json`. */
function movedTo(move: (path: string) => string, of: BundlePlan = base): Break {
  return broken(
    {
      caseJson: (json) => {
        for (const each of [...listOf(json['exhibits']), ...listOf(json['items'])].map(objectOf))
          for (const listed of listOf(each['files']).map(objectOf))
            set(listed, 'path', move(textOf(listed['path'])));
        return json;
      },
      payload: (files) => {
        const moved = [...files].map(([path, bytes]) => [move(path), bytes] as const);
        files.clear();
        for (const [path, bytes] of moved) files.set(path, bytes);
      },
    },
    of,
  );
}

/** Of the copy that comes after its original. */
function toldOfCopy(name: string, value: Json): Break {
  return told(
    (json) => set(objectOf(listOf(json['items'])[1]), name, value),
    plan('a redacted copy as the exhibit'),
  );
}

function first(json: JsonObject, list: string): JsonObject {
  return objectOf(listOf(json[list])[0]);
}

function firstFile(json: JsonObject): JsonObject {
  return objectOf(listOf(first(json, 'exhibits')['files'])[0]);
}

function plan(name: keyof typeof goodBundles): BundlePlan {
  return goodBundles[name] ?? base;
}

function set(target: JsonObject, name: string, value: Json): void {
  target[name] = value;
}

const photoPath = 'data/exhibits/P-001/original-spanduk-pasar.jpg';

/** What can be wrong between `case.json`, the openings and the files, all of it sealed: points 4 and 5. */
export const brokenCases: Record<string, Break> = {
  'no case.json': broken({ payload: (files) => files.delete('data/case.json') }),
  'case.json that is no JSON': broken({ caseBytes: () => Buffer.from('{"v":1') }),
  'case.json changed after the export': broken({
    payload: (files) =>
      files.set(
        'data/case.json',
        Buffer.concat([files.get('data/case.json') ?? Buffer.alloc(0), Buffer.from(' ')]),
      ),
  }),
  'case.json of another version': told((json) => set(json, 'v', 2)),
  'another origin': told((json) => set(json, 'origin', `jejak/${'0'.repeat(32)}`)),
  'another case': told((json) => set(objectOf(json['case']), 'id', drawHex(32))),
  'another case number': told((json) => set(objectOf(json['case']), 'number', '999')),
  'another case title': told((json) => set(objectOf(json['case']), 'title', 'Bersalah')),
  'a title that the case had before': told(
    (json) => set(objectOf(json['case']), 'title', 'Judul lama'),
    plan('a case whose title changed'),
  ),
  'another officer name': told((json) => set(first(json, 'officers'), 'name', 'Orang Lain')),
  'another officer agency': told((json) => set(first(json, 'officers'), 'agency', 'BKN')),
  'an officer who is not in the log': told((json) =>
    set(json, 'officers', [
      ...listOf(json['officers']),
      { id: drawHex(32), name: 'Orang Lain', agency: 'BKN' },
    ]),
  ),
  'another item title': told((json) => set(first(json, 'items'), 'title', 'bukan-ini.jpg')),
  'another item state': told((json) => set(first(json, 'items'), 'state', 'partial')),
  'another item kind': told((json) => set(first(json, 'items'), 'kind', 'web')),
  'another time of capture': told((json) =>
    set(first(json, 'items'), 'capturedAt', '2020-01-01T00:00:00.000Z'),
  ),
  'another source': told((json) => set(first(json, 'items'), 'source', { url: 'https://example.org/other' })),
  'a source with one word more': told((json) =>
    set(objectOf(first(json, 'items')['source']), 'note', 'added'),
  ),
  'an item that is not in the log': told((json) =>
    set(json, 'items', [...listOf(json['items']), { ...first(json, 'items'), id: drawHex(32) }]),
  ),
  'an item that is left out': told((json) => set(json, 'items', listOf(json['items']).slice(1)), {
    items: plan('no exhibit, items only').items ?? [],
  }),
  'another exhibit label': told((json) => set(first(json, 'exhibits'), 'label', 'P-9')),
  'another exhibit title': told((json) => set(first(json, 'exhibits'), 'title', 'Bukti kunci')),
  'another text of what an exhibit shows': told((json) =>
    set(first(json, 'exhibits'), 'shows', 'the sender handing over money'),
  ),
  'another outcome of a page': told((json) => set(first(json, 'items'), 'outcome', 'gone')),
  'another title of a redacted copy': toldOfCopy('title', 'Bukti kunci'),
  'another time of a redacted copy': toldOfCopy('capturedAt', '2020-01-01T00:00:00.000Z'),
  'another source of a redacted copy': toldOfCopy('source', { url: 'https://example.org/other' }),
  'another kind of a redacted copy': toldOfCopy('kind', 'web'),
  'an exhibit of another item': told((json) => {
    const [one, two] = listOf(json['exhibits']).map(objectOf);
    const id = one?.['item'] ?? '';
    set(one ?? {}, 'item', two?.['item'] ?? '');
    set(two ?? {}, 'item', id);
  }),
  'an exhibit that was taken out': broken({
    more: (it) => {
      const body = { itemId: it.items[0]?.id ?? '', label: '' };
      it.entries.push(
        append(it.log, {
          kind: 'exhibit.labelled',
          actor: it.officers[0]?.id ?? '',
          case: it.id,
          body,
          details: { title: '', shows: '' },
        }),
      );
    },
  }),
  'an exhibit whose label was changed later': broken({
    more: (it) => {
      const body = { itemId: it.items[0]?.id ?? '', label: 'P-7' };
      const details = { title: 'Bukti P-1', shows: 'x' };
      it.entries.push(
        append(it.log, {
          kind: 'exhibit.labelled',
          actor: it.officers[0]?.id ?? '',
          case: it.id,
          body,
          details,
        }),
      );
    },
  }),
  'another hash of a file': told((json) => set(firstFile(json), 'sha256', '0'.repeat(64))),
  'another size of a file': told((json) => set(firstFile(json), 'bytes', 1)),
  'another role of a file': told((json) => set(firstFile(json), 'role', 'screenshot')),
  'another name of a file': told((json) => set(firstFile(json), 'name', 'other.jpg')),
  'another type of a file': told((json) => set(firstFile(json), 'mediaType', 'image/png')),
  'another commitment of a file': told((json) => set(firstFile(json), 'commit', drawHex(64))),
  'a path to nothing': told((json) => set(firstFile(json), 'path', 'data/exhibits/P-001/nothing.jpg')),
  'a path that climbs out': told((json) => set(firstFile(json), 'path', '../../etc/passwd')),
  'a path to another file': told((json) => set(firstFile(json), 'path', 'data/exhibits.csv')),
  'the files of two exhibits in the folders of each other': movedTo((path) =>
    path.replace(/P-00(\d)/, (_, number) => `P-00${number === '1' ? 2 : 1}`),
  ),
  'two exhibits in one folder': movedTo((path) => path.replace('P-002', 'P-001')),
  'an exhibit in the folder of a number that is not its own': movedTo((path) =>
    path.replace('P-001', 'P-007'),
  ),
  'an exhibit in no folder of an exhibit': movedTo((path) => path.replace('exhibits/P-001', 'items/P-001')),
  'an exhibit without a number in the folder of one': movedTo((path) => path.replace('Surat', 'P-007'), {
    items: [{ ...photo, exhibit: 'Surat' }],
  }),
  'a file of an item in the folder of an exhibit': movedTo(
    (path) => path.replace(/items\/[0-9a-f]+/, 'exhibits/P-001'),
    plan('exhibits and items'),
  ),
  'a file of an item in the folder of another item': movedTo(
    (path) => path.replace(/items\/[0-9a-f]+/, `items/${'0'.repeat(32)}`),
    plan('exhibits and items'),
  ),
  'a file that is told twice': told((json) => {
    const files = listOf(first(json, 'exhibits')['files']);
    set(first(json, 'items'), 'files', files.slice(0, 1));
  }),
  'a file that is not told': told((json) =>
    set(first(json, 'exhibits'), 'files', listOf(first(json, 'exhibits')['files']).slice(1)),
  ),
  'a file that is told of the wrong item': told((json) => {
    const [one, two] = listOf(json['exhibits']).map(objectOf);
    const files = one?.['files'] ?? [];
    set(one ?? {}, 'files', two?.['files'] ?? []);
    set(two ?? {}, 'files', files);
  }),
  'a withheld file that was never there': told((json) => {
    set(json, 'withheld', [
      { item: first(json, 'items')['id'] ?? '', files: [{ role: 'ocr', commit: drawHex(64) }], reason: 'x' },
    ]);
  }),
  'a withheld file that is not told': told((json) => set(json, 'withheld', []), plan('files withheld')),
  'a file whose bytes are other than the log says': broken({
    payload: (files) => files.set(photoPath, Buffer.from('another picture')),
  }),
  'a file changed, and case.json with it': broken({
    caseJson: (json) => {
      const bytes = Buffer.from('another picture');
      set(firstFile(json), 'bytes', bytes.length);
      set(firstFile(json), 'sha256', '9a8a3f3b9d2e7a2d7c7f3f0a6c1f3e9b7f0a3c6e5d4b3a2918f7e6d5c4b3a291');
      return json;
    },
    payload: (files) => files.set(photoPath, Buffer.from('another picture')),
  }),
  'a file in an exhibit that no entry knows': broken({
    payload: (files) => files.set('data/exhibits/P-001/more.jpg', Buffer.from('smuggled')),
  }),
  'an opening of other words': broken({
    openings: (all) =>
      all.map((each, nth) => (nth === 3 ? { ...each, value: { number: '999', title: 'Bersalah' } } : each)),
  }),
  'an opening with another blind': broken({
    openings: (all) => all.map((each, nth) => (nth === 2 ? { ...each, blind: drawHex(64) } : each)),
  }),
  'an opening with a short blind': broken({
    openings: (all) => all.map((each, nth) => (nth === 2 ? { ...each, blind: 'abcd' } : each)),
  }),
  'openings that are missing': broken({ openings: () => [] }),
  'the opening of an item that is missing': broken({
    openings: (all, it) => all.filter((each) => each !== it.items[0]?.entry.details),
  }),
  'the opening of a file that is missing': broken({
    openings: (all, it) => all.filter((each) => each !== it.items[0]?.entry.files[0]?.opening),
  }),
  'no openings at all': broken({ payload: (files) => files.delete('data/ledger/openings.json') }),
  'a withheld entry that is not told': told(
    (json) => set(json, 'withheldEntries', []),
    plan('an entry withheld'),
  ),
  'a withheld entry of another number': told(
    (json) => set(first(json, 'withheldEntries'), 'caseSeq', 77),
    plan('an entry withheld'),
  ),
  'a withheld entry without a proof': broken(
    {
      proofs: (proofs, it) => ({
        ...proofs,
        entries: listOf(proofs['entries']).filter((each) => objectOf(each)['seq'] !== it.withheldEntry?.seq),
      }),
    },
    plan('an entry withheld'),
  ),
  'a filed item whose entry is not there': broken(
    { lines: (all, it) => all.filter((each) => each !== it.items[0]?.entry) },
    plan('an item filed from the inbox'),
  ),
  'a filed item that names an entry of another item': broken(
    { entries: { 'item.filed': (each) => ({ ...each, body: { ...objectOf(each['body']), entries: [1] } }) } },
    plan('an item filed from the inbox'),
  ),
  'a copy whose original is not in the log': broken(
    {
      entries: {
        'item.derived': (each) => ({
          ...each,
          body: { ...objectOf(each['body']), original: { itemId: drawHex(32), role: 'original' } },
        }),
      },
    },
    plan('a redacted copy as the exhibit'),
  ),
  'a copy of a role that its original has not': broken(
    {
      entries: {
        'item.derived': (each) => {
          const body = objectOf(each['body']);
          return {
            ...each,
            body: { ...body, original: { ...objectOf(body['original']), role: 'screenshot' } },
          };
        },
      },
    },
    plan('a redacted copy as the exhibit'),
  ),
  'an item told with the title of its entry changed later': broken({
    details: { 'item.imported': (details) => ({ ...details, title: 'judul lain' }) },
  }),
  'an exhibit list of another case': told((json) => set(json, 'exhibits', []), {
    items: [{ ...photo, files: [file('original', 'a.jpg', 'image/jpeg', 'a')] }, page],
  }),
};
