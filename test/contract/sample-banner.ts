import type { BannerFacts } from '../../src/contract/banner.ts';

const unknown = { at: null, zone: null, shown: null };

/** A record of a banner that says nothing but that these pictures show it. */
export function bareBanner(...items: string[]): BannerFacts {
  return {
    ...{ kind: 'spanduk', kindWords: '', text: '', readBy: '', promotes: [], fixing: '', note: '' },
    size: { width: null, height: null, how: 'estimated' },
    count: { number: null, how: 'estimated' },
    land: { is: 'unknown', owner: '' },
    permit: { is: 'unknown', number: '' },
    place: { words: '', lat: null, lon: null, accuracy: null, source: null, item: null },
    view: { degrees: null, north: 'unknown', source: null, item: null },
    pictures: items.map((item) => ({ item, shows: 'other' })),
    observed: { who: '', what: '', witness: '', time: unknown },
    inferred: { who: '', grounds: '' },
    ...{ done: unknown, found: unknown, sightings: [] },
  };
}

/** One that says everything: the first item shows its surroundings, then all of it, close, a detail. */
export function wholeBanner(items: readonly string[]): BannerFacts {
  const [around = '', whole = around, close = whole, detail = close] = items;
  return {
    ...{ kind: 'spanduk', kindWords: '', text: 'Pilih Budi Contoh\nnomor 24', readBy: 'Sri Contoh' },
    promotes: [
      { name: 'Budi Contoh', number: '24', party: 'Partai Contoh', election: 'Pemilu Contoh', pack: '' },
    ],
    size: { width: '3', height: '1.5', how: 'measured' },
    count: { number: '2', how: 'counted' },
    fixing: 'Diikat pada tiang listrik',
    land: { is: 'government', owner: 'Dinas Contoh' },
    permit: { is: 'no', number: '' },
    place: {
      ...{ words: 'Simpang Jalan Kenari', lat: '-5.1401', lon: '119.4126', accuracy: '8' },
      ...{ source: 'picture', item: around },
    },
    view: { degrees: '271.5', north: 'magnetic', source: 'picture', item: around },
    pictures: [
      { item: around, shows: 'surroundings' },
      { item: whole, shows: 'whole' },
      { item: close, shows: 'close' },
      { item: detail, shows: 'detail' },
    ],
    observed: {
      ...{ who: 'Dua orang berseragam', what: 'Mengikat tali', witness: 'Wati Contoh' },
      time: { ...unknown, at: '2026-11-19T22:10', zone: '+08:00' },
    },
    inferred: { who: 'Pegawai Dinas Contoh', grounds: 'Seragamnya serupa' },
    done: { ...unknown, at: '2026-11-19' },
    found: { ...unknown, at: '2026-11-20T09:00', zone: '+08:00' },
    sightings: [
      {
        is: 'found',
        time: { ...unknown, at: '2026-11-20T09:00', zone: '+08:00' },
        items: [around],
        note: '',
      },
      { is: 'gone', time: { ...unknown, at: '2026-11-25' }, items: [], note: 'Diturunkan Satpol PP' },
    ],
    note: 'Di depan kantor',
  };
}
