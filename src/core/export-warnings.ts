import { setImmediate } from 'node:timers/promises';
import type { KnownBanner } from '../contract/banner.ts';
import { itemsOfBanner } from '../contract/banner-items.ts';
import type { ExportWarning, WarnedFiles, WarnedItem, WarnedRecord } from '../contract/export-warning.ts';
import { accountName, namedRecords, namesLeftOver } from '../contract/named-records.ts';
import type { Locker } from '../locker/index.ts';
import { toCoverOf } from './to-cover.ts';

/**
 * What a person ought to know before this case is handed over.
 *
 * @param leaveOut ids of records that are to stay behind
 * @throws JejakError `no-such-case`, and `original-is-exhibit`, `original-was-received` where it cannot be handed over
 */
export async function exportWarnings(
  locker: Locker,
  caseId: string,
  leaveOut: readonly string[] = [],
): Promise<ExportWarning[]> {
  const { items, exhibits, redacted, acts, readings, told } = await locker.goingOut(caseId);
  const giveWay = givingWay();
  const labels = new Map(exhibits.map(({ item, label }) => [item, label]));
  const shown: WarnedItem[] = [];
  const unknown: WarnedItem[] = [];
  const inFiles: WarnedFiles[] = [];
  for (const { item, title } of items) {
    await giveWay();
    const found = redacted.has(item) ? null : await toCoverOf(locker, item);
    if (found === null || found.profile === null) continue;
    const named = { item, label: labels.get(item) ?? null, title };
    if (found.boxes.some(({ why }) => why === 'own-name' || why === 'own-picture')) shown.push(named);
    else if (!found.named || found.notLooked.length > 0) unknown.push(named);
    const files = namesOf(locker, item, found.namedIn ?? []);
    if (files.length > 0) inFiles.push({ ...named, files });
  }
  const isOfWithheld = (record: { items: readonly string[]; withdrawn: string | null }): boolean =>
    record.withdrawn === null && record.items.some((item) => redacted.has(item));
  const nameOf = (id: string): string => {
    const account = acts.accounts.find((each) => each.id === id);
    return account === undefined ? '' : accountName(account);
  };
  const records: WarnedRecord[] = [
    ...acts.acts.filter(isOfWithheld).map(({ id, account, target, note }) => ({
      ...{ id, is: 'act' as const, account: nameOf(account) },
      says: said(target.shown, target.url, note),
    })),
    ...acts.attributions.filter(isOfWithheld).map(({ id, account, grounds }) => ({
      ...{ id, is: 'attribution' as const, account: nameOf(account), says: said(grounds) },
    })),
    ...acts.banners
      .filter((banner) => isOfWithheld({ items: itemsOfBanner(banner), withdrawn: banner.withdrawn }))
      .map((banner) => ({
        ...{ id: banner.id, is: 'banner' as const, account: '' },
        says: saidOfBanner(banner),
      })),
  ];
  const originals = items.flatMap(({ item, title }) => {
    const copy = redacted.get(item);
    return copy === undefined ? [] : [{ item, title, copy }];
  });
  const unchecked = readings
    .filter(({ isChecked }) => !isChecked)
    .map(({ item, title }) => ({ item, label: labels.get(item) ?? null, title }));
  const toldOf = told.map((each) => ({ ...each, label: labels.get(each.item) ?? null }));
  const named = namedRecords(acts);
  const listed = new Set(records.map(({ id }) => id));
  const leftOver = namesLeftOver(named, new Set(leaveOut));
  const { total: count } = await locker.failedAttempts(caseId, 0);
  return [
    ...(originals.length === 0 ? [] : [{ code: 'originals-withheld' as const, originals }]),
    ...(count === 0 ? [] : [{ code: 'attempts-failed' as const, count }]),
    ...(shown.length === 0 ? [] : [{ code: 'own-name-shown' as const, items: inOrder(shown) }]),
    ...(inFiles.length === 0 ? [] : [{ code: 'own-name-in-files' as const, items: inOrder(inFiles) }]),
    ...(unknown.length === 0 ? [] : [{ code: 'own-name-unknown' as const, items: inOrder(unknown) }]),
    ...(readings.length === 0
      ? []
      : [{ code: 'readings-go' as const, count: readings.length, items: inOrder(unchecked) }]),
    ...(told.length === 0 ? [] : [{ code: 'readings-told' as const, items: inOrder(toldOf) }]),
    ...(records.length === 0
      ? []
      : [{ code: 'records-of-withheld' as const, records, names: namesLeftOver(named, listed) }]),
    ...(leftOver.length === 0 ? [] : [{ code: 'names-of-left-out' as const, names: leftOver }]),
  ];
}

/** How long others wait at most while many items are looked at, in ms. */
const mostHeldMs = 20;

/** Lets others have their turn once in a while: what is read of an item is there at once, and nobody else comes in. */
function givingWay(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < mostHeldMs) return;
    await setImmediate();
    since = performance.now();
  };
}

/** What of a banner may show what is withheld, or name who is to be kept back: it goes out as it stands, unless it is left out. */
function saidOfBanner(banner: KnownBanner): string {
  const { text, place, observed, inferred, note } = banner;
  const position = place.lat === null || place.lon === null ? '' : `${place.lat}, ${place.lon}`;
  return said(
    ...[text, place.words, position],
    ...[observed.who, observed.what, observed.witness, inferred.who, inferred.grounds, note],
  );
}

function said(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => (part ?? '') !== '').join(' · ');
}

/** Of those of an item's files that have one of these roles. */
function namesOf(locker: Locker, item: string, roles: readonly string[]): string[] {
  if (roles.length === 0) return [];
  const { files } = locker.item(item);
  return files.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
}

/** Exhibits first. */
function inOrder<Item extends WarnedItem>(items: Item[]): Item[] {
  return items.toSorted((a, b) => Number(a.label === null) - Number(b.label === null));
}
