import type { BannerFacts } from '../../contract/banner.ts';
import { newId } from '../../contract/ids.ts';
import type { Locker } from '../../locker/index.ts';
import type { Language } from '../../words/say.ts';
import { quoteMessages } from '../quote-messages.ts';
import { suggestBanner } from '../suggest-banner.ts';
import type { Work } from '../work.ts';

/** What is said of the banner beside what its pictures say, in the language of whoever looks at it. */
export interface SampleRecordWords {
  place: string;
  fixing: string;
  observed: string;
  grounds: string;
  inferred: string;
  gone: string;
  quote: string;
}

const unknown = { at: null, zone: null, shown: null };
const zone = '+07:00';

/**
 * Records the banner of the samples: found and taken down with a picture each, of two kinds of pictures, so that two
 * are still missing; who was seen apart from who is thought.
 */
export async function recordBanner(
  locker: Locker,
  { caseId, hung, down, words }: { caseId: string; hung: string; down: string; words: SampleRecordWords },
): Promise<void> {
  const { place } = await suggestBanner(locker, [hung]);
  const facts: BannerFacts = {
    ...{ kind: 'spanduk', kindWords: '', readBy: 'Petugas Contoh', note: '' },
    text: 'DUKUNG NOMOR 9\nH. MISAL SEJAHTERA\nCalon Bupati Kabupaten Rekaan',
    promotes: [{ name: 'H. Misal Sejahtera', number: '9', party: '', election: '', pack: '' }],
    size: { width: '4', height: '1.3', how: 'estimated' },
    count: { number: '1', how: 'counted' },
    fixing: words.fixing,
    land: { is: 'public', owner: '' },
    permit: { is: 'unknown', number: '' },
    place: {
      ...{ words: words.place, lat: place?.lat ?? null, lon: place?.lon ?? null },
      ...{ accuracy: place?.accuracy ?? null, source: place === null ? null : 'picture' },
      item: place?.item ?? null,
    },
    view: { degrees: null, north: 'unknown', source: null, item: null },
    pictures: [
      { item: hung, shows: 'whole' },
      { item: down, shows: 'surroundings' },
    ],
    observed: {
      ...{ who: '', what: words.observed, witness: 'Warga Contoh' },
      time: { at: '2026-09-18T22:00', zone, shown: null },
    },
    inferred: { who: words.inferred, grounds: words.grounds },
    ...{ done: { ...unknown, at: '2026-09-18' }, found: { at: '2026-09-19T08:30', zone, shown: null } },
    sightings: [
      { is: 'found', time: { at: '2026-09-19T08:30', zone, shown: null }, items: [hung], note: '' },
      { is: 'gone', time: { at: '2026-09-23T16:05', zone, shown: null }, items: [down], note: words.gone },
    ],
  };
  await locker.keepRecords(caseId, [{ what: 'banner', id: newId(), facts, was: null }]);
}

/** Makes an exhibit of the messages in which the banner is told of. */
export async function quoteSample(
  locker: Locker,
  { chat, words, language }: { chat: string; words: SampleRecordWords; language: Language },
  work: Work,
): Promise<void> {
  await quoteMessages(
    locker,
    { item: chat, from: 3, to: 7, title: words.quote, alone: false, exhibit: true, language },
    work,
  );
}
