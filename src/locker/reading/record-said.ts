import { textOf } from '../../bundle/bytes.ts';
import { saidAccount, saidAct, saidAttribution, saidSubject } from '../../contract/acts.ts';
import { saidBanner } from '../../contract/banner.ts';
import { nameOfBanner } from '../../contract/banner-name.ts';
import type { RecordSaid } from '../../contract/calls/log-types.ts';
import type { Entry } from '../../contract/entry.ts';
import { isId } from '../../contract/ids.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { textField } from '../projection/text-field.ts';
import type { RecordKind } from './acts.ts';

const kinds: readonly RecordKind[] = ['subject', 'account', 'attribution', 'act', 'banner'];

/** The person, account, link, act or banner that an entry speaks of. */
function recordOf({ body }: Entry): { kind: RecordKind; id: string } | undefined {
  for (const kind of kinds) {
    const id = textField(body, `${kind}Id`);
    if (isId(id)) return { kind, id };
  }
  return undefined;
}

/** Whether an entry speaks of a person, an account, a link, an act or a banner. */
export function isOfRecord(entry: Entry): boolean {
  return recordOf(entry) !== undefined;
}

/**
 * Tells of each entry of a case, given in their order, who or what it added, changed, took back or let stand again;
 * names are those of that moment. Null for an entry that speaks of none of them, that was erased, or that says an
 * earlier log's words again.
 */
export function recordTeller(db: ReadableDb): (log: number, entry: Entry) => RecordSaid | null {
  const detailsAt = prepared<[number, number], { value: Uint8Array }>(
    db,
    'SELECT value FROM opening WHERE log = ? AND seq = ? AND place = 0',
  );
  const names = new Map<string, string>();
  const stands = new Map<string, boolean>();
  return (log, entry) => {
    const record = recordOf(entry);
    if (record === undefined || entry.body['continued'] !== undefined) return null;
    const { kind, id } = record;
    const row = detailsAt.get(log, entry.seq);
    const details =
      row === undefined ? undefined : (JSON.parse(textOf(row.value)) as Record<string, unknown>); // written by appendEntry; check looks at its form
    const said = sayRecord(kind, kind === 'act' ? details : details?.[kind], (of) => names.get(of) ?? '');
    if (said === undefined) return null;
    const { withdrawn, ...rest } = said;
    const before = stands.get(id);
    names.set(id, said.name);
    stands.set(id, withdrawn === undefined);
    return { kind, ...rest, is: change(before, withdrawn), reason: withdrawn ?? null };
  };
}

function change(before: boolean | undefined, withdrawn: string | undefined): RecordSaid['is'] {
  if (withdrawn !== undefined) return 'withdrawn';
  if (before === undefined) return 'added';
  return before ? 'changed' : 'restored';
}

type Told = Pick<RecordSaid, 'name' | 'to' | 'act' | 'banner' | 'level'> & { withdrawn: string | undefined };

function sayRecord(kind: RecordKind, value: unknown, nameOf: (id: string) => string): Told | undefined {
  const nothing = { to: '', act: null, banner: null, level: null };
  switch (kind) {
    case 'subject': {
      const said = saidSubject.safeParse(value).data;
      return said && { ...nothing, name: said.name, withdrawn: said.withdrawn };
    }
    case 'account': {
      const said = saidAccount.safeParse(value).data;
      if (said === undefined) return undefined;
      const { handle, shown, stableId, withdrawn } = said;
      return { ...nothing, name: handle === '' ? shown || stableId : `@${handle}`, withdrawn };
    }
    case 'attribution': {
      const said = saidAttribution.safeParse(value).data;
      if (said === undefined) return undefined;
      const { account, subject, level, withdrawn } = said;
      return { ...nothing, name: nameOf(account), to: nameOf(subject), level, withdrawn };
    }
    case 'act': {
      const said = saidAct.safeParse(value).data;
      if (said === undefined) return undefined;
      const { kind: act, account, target, withdrawn } = said;
      return { ...nothing, name: nameOf(account), to: target.shown || target.url, act, withdrawn };
    }
    case 'banner': {
      const said = saidBanner.safeParse(value).data;
      if (said === undefined) return undefined;
      const { kind: banner, place, withdrawn } = said;
      return { ...nothing, name: nameOfBanner(said), to: place.words, banner, withdrawn };
    }
  }
}
