import type * as t from '../../contract/calls/types.ts';
import type { Item } from '../../contract/item.ts';
import { photoLacks } from '../../contract/photo-lacks.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { purgedOf } from '../../contract/purge.ts';
import type { Locker } from '../../locker/index.ts';
import { toCoverOf } from '../to-cover.ts';

/** All cases as their list shows them. */
export async function caseRows(locker: Locker): Promise<t.CaseRow[]> {
  const counted = new Map((await locker.countCases()).map((each) => [each.case, each]));
  const none = { exhibits: 0, incomplete: 0, lastItemAt: null };
  return locker.cases().map((each) => ({ ...none, ...counted.get(each.case), ...each }));
}

/** An item as a list shows it. */
export function itemRow(item: Item, exhibit: string | null): t.ItemRow {
  return {
    item: item.item,
    case: item.case,
    kind: item.kind,
    state: item.state,
    outcome: item.outcome ?? null,
    title: plainTitle(item.title),
    source:
      item.source.url ?? item.source.pageUrl ?? plainTitle(item.source.fileName ?? item.source.camera ?? ''),
    capturedAt: item.capturedAt,
    exhibit,
    hasThumbnail: item.files.some((file) => file.role === 'thumbnail'),
    warnings: item.photo?.warnings.length ?? item.warnings?.length ?? 0,
    lacks: photoLacks(item),
    purged: purgedOf(item),
  };
}

/** Everything about one item. @throws JejakError `no-such-item` */
export async function itemView(locker: Locker, id: string): Promise<t.ItemView> {
  const item = locker.item(id);
  const caseId = item.case;
  const exhibit =
    caseId === null ? undefined : locker.exhibits(caseId).find((each) => each.item === item.item);
  return {
    ...item,
    title: plainTitle(item.title),
    caseNumber: caseId === null ? null : locker.findCase(caseId).number,
    exhibit: exhibit?.label ?? null,
    shows: exhibit?.shows ?? null,
    held: locker.retention.heldBy(item.item, caseId),
    entered: locker.itemEntered(item.item),
    annotations: locker.annotations(item.item),
    origin: locker.itemOrigin(item.item),
    madeOf: locker.madeOf(item.item),
    namedIn: locker.namedIn(item.item),
    sameFile: sameFileRows(locker, item.item),
    copies: locker.redactedCopies(item.item),
    frames: locker.filmFrames(item.item),
    toCover: await toCoverOf(locker, item.item),
  };
}

/** Of more that look alike, these are the most alike. */
const mostSimilar = 12;
const mostSame = 1000;

/** The items whose pictures look like that of this one. */
export async function similarRows(locker: Locker, id: string): Promise<t.SimilarRow[]> {
  // Those of the very same bytes are said as such.
  const { count, items } = locker.sameFile(id, mostSame);
  const same = new Set(items.map(({ item }) => item));
  const found = await locker.similar(id, mostSimilar + count);
  const alike = found.filter(({ item }) => !same.has(item)).slice(0, mostSimilar);
  return alike.map((similar) => {
    const { title, capturedAt, case: caseId, files } = locker.item(similar.item);
    return {
      ...similar,
      ...{ title: plainTitle(title), capturedAt },
      caseNumber: caseId === null ? null : locker.findCase(caseId).number,
      hasThumbnail: files.some((file) => file.role === 'thumbnail'),
    };
  });
}

function sameFileRows(locker: Locker, id: string): t.ItemView['sameFile'] {
  const { items, ...counts } = locker.sameFile(id, 20);
  return {
    ...counts,
    items: items.map(({ item, title, capturedAt, case: caseId }) => ({
      ...{ item, capturedAt, title: plainTitle(title) },
      caseNumber: caseId === null ? null : locker.findCase(caseId).number,
    })),
  };
}

/** Hits with what a list shows of their items; an item once, at its best place. */
export function searchRows(
  locker: Locker,
  hits: readonly { item: string; role: string; snippet: string; found: string[] }[],
): t.SearchHitRow[] {
  const first = new Map(hits.toReversed().map((hit) => [hit.item, hit]));
  return [...new Set(hits.map((hit) => hit.item))].map((id) => {
    const { item, case: caseId, kind, title, capturedAt, files } = locker.item(id);
    const { role = '', snippet = '', found = [] } = first.get(id) ?? {};
    const hasThumbnail = files.some((file) => file.role === 'thumbnail');
    return {
      item,
      case: caseId,
      kind,
      title: plainTitle(title),
      capturedAt,
      role,
      snippet,
      found,
      hasThumbnail,
    };
  });
}
