import { hex, type JsonObject, sha256 } from './canonical.ts';
import { type Appended, append, drawHex, type Log, rotateKey, startLog } from './log.ts';

/** A file of an item as it is planned. */
export interface FilePlan {
  role: string;
  name: string;
  mediaType: string;
  bytes: Buffer;
}

export interface ItemPlan {
  kind: 'web' | 'photo' | 'video' | 'file' | 'chat';
  state?: 'complete' | 'partial' | 'no-content';
  title: string;
  source: JsonObject;
  files: FilePlan[];
  /** Label of the exhibit that it becomes. */
  exhibit?: string;
  /** It came into the locker before it had a case. */
  inbox?: boolean;
  /** Roles that are not handed over. */
  withhold?: string[];
  /** It is a copy made from a role of the item planned before it. */
  copyOf?: string;
}

export interface CasePlan {
  items?: ItemPlan[];
  officers?: number;
  number?: string;
  title?: string;
  /** The title that the case was opened with, changed later. */
  formerTitle?: string;
  /** Entries of other cases in between. */
  others?: number;
  rotations?: number;
  continues?: boolean;
  failedCapture?: boolean;
  /** An annotation whose entry is withheld. */
  withheldEntry?: boolean;
  /** A case that was exported before. */
  exportedBefore?: boolean;
}

interface Officer {
  id: string;
  name: string;
  agency: string;
}

/** An item that is in the log, with the entry that brought it. */
export interface LoggedItem {
  id: string;
  plan: ItemPlan;
  entry: Appended;
  capturedAt: string;
}

export interface LoggedCase {
  log: Log;
  id: string;
  number: string;
  title: string;
  officers: Officer[];
  items: LoggedItem[];
  /** Entries of the case and those that an `item.filed` names. */
  entries: Appended[];
  withheldEntry: Appended | null;
}

/** Hooks with which a broken bundle is made: each entry of the case on its way into the log, by kind. */
export interface CaseTamper {
  entries?: Record<string, (entry: JsonObject) => JsonObject>;
  encode?: Record<string, (entry: JsonObject) => Buffer>;
  details?: Record<string, (details: JsonObject) => JsonObject>;
  created?: (entry: JsonObject) => JsonObject;
  rotation?: Parameters<typeof rotateKey>[3];
  /** More entries before the export. */
  more?: (it: LoggedCase) => void;
}

const agencies = ['Bawaslu Kota Contoh', 'Bawaslu Provinsi Contoh'];

/** Plays the life of a case in a fresh log, up to the moment before its export. */
export function playCase(plan: CasePlan, tamper: CaseTamper = {}): LoggedCase {
  const log = startLog('K0', {
    ...(plan.continues === true
      ? { continues: { origin: `jejak/${drawHex(32)}`, size: 12, root: drawHex(64) } }
      : {}),
    ...(tamper.created === undefined ? {} : { alter: tamper.created }),
  });
  const officers = Array.from({ length: plan.officers ?? 1 }, (_, nth) => ({
    id: drawHex(32),
    name: `Petugas ${nth + 1}`,
    agency: agencies[nth % 2] ?? '',
  }));
  const actorOf = (nth: number): string => officers[nth % officers.length]?.id ?? '';
  const title = plan.title ?? 'Dugaan dukungan di media sosial';
  const it: LoggedCase = {
    log,
    id: drawHex(32),
    number: plan.number ?? '012/TM/PW/Kota/33.74/XI/2026',
    title,
    officers,
    items: [],
    entries: [],
    withheldEntry: null,
  };
  const add = (kind: string, actor: string, rest: Partial<Parameters<typeof append>[1]>): Appended => {
    const details = tamper.details?.[kind];
    const alter = tamper.entries?.[kind];
    const encode = tamper.encode?.[kind];
    return append(log, {
      kind,
      actor,
      ...rest,
      ...(details !== undefined && rest.details !== undefined ? { details: details(rest.details) } : {}),
      ...(alter === undefined ? {} : { alter }),
      ...(encode === undefined ? {} : { encode }),
    });
  };
  const addToCase: typeof add = (kind, actor, rest) => {
    const entry = add(kind, actor, { ...rest, case: it.id });
    it.entries.push(entry);
    return entry;
  };
  for (const { id, name, agency } of officers) {
    add('actor.added', id, { body: { actorId: id }, details: { name, agency, role: 'pengawas' } });
  }
  addToCase('case.opened', actorOf(0), { details: { number: it.number, title: plan.formerTitle ?? title } });
  addOthers(log, actorOf(0), plan.others ?? 0);
  for (const [nth, item] of (plan.items ?? []).entries()) {
    const before = it.items.at(-1);
    addItem(it, item, actorOf(nth), before, item.inbox === true ? add : addToCase, addToCase);
    addOthers(log, actorOf(nth), Math.min(plan.others ?? 0, 3));
  }
  if (plan.failedCapture === true) {
    addToCase('capture.failed', actorOf(0), {
      body: { itemId: drawHex(32), code: 'host-unreachable' },
      details: { source: { url: 'https://example.org/gone' }, message: 'no route' },
    });
  }
  if (plan.formerTitle !== undefined)
    addToCase('case.changed', actorOf(0), { details: { number: it.number, title } });
  for (let nth = 0; nth < (plan.rotations ?? 0); nth += 1) {
    rotateKey(log, actorOf(0), `K${nth + 1}`, tamper.rotation);
  }
  if (plan.withheldEntry === true) {
    const body = { itemId: it.items[0]?.id ?? drawHex(32) };
    it.withheldEntry = addToCase('item.annotated', actorOf(0), {
      body,
      details: { text: 'saksi yang dilindungi' },
    });
  }
  if (plan.exportedBefore === true) {
    addToCase('case.exported', actorOf(0), { body: { bundle: drawHex(32), caseSha256: drawHex(64) } });
  }
  tamper.more?.(it);
  return it;
}

function addItem(
  it: LoggedCase,
  plan: ItemPlan,
  actor: string,
  before: LoggedItem | undefined,
  add: (kind: string, actor: string, rest: Partial<Parameters<typeof append>[1]>) => Appended,
  addToCase: typeof add,
): void {
  const id = drawHex(32);
  const capturedAt = new Date(it.log.clock + 30_000).toISOString();
  const { kind, title, source } = plan;
  const described = { kind, title, source, capturedAt, steps: [] };
  const body =
    plan.copyOf === undefined
      ? { itemId: id, state: plan.state ?? 'complete' }
      : { itemId: id, original: { itemId: before?.id ?? '', role: plan.copyOf } };
  const details =
    plan.copyOf === undefined
      ? described
      : { what: 'redacted', tool: 'peer', reason: 'bystanders', ...described };
  const brought =
    plan.copyOf !== undefined ? 'item.derived' : kind === 'web' ? 'item.captured' : 'item.imported';
  const entry = add(brought, actor, { body, details, files: plan.files.map(toValue) });
  it.items.push({ id, plan, entry, capturedAt });
  if (plan.inbox === true) {
    it.entries.push(entry);
    addToCase('item.filed', actor, { body: { itemId: id, entries: [entry.seq] } });
  }
  if (plan.exhibit !== undefined) {
    addToCase('exhibit.labelled', actor, {
      body: { itemId: id, label: plan.exhibit },
      details: { title: `Bukti ${plan.exhibit}`, shows: 'what it shows' },
    });
  }
}

function toValue(file: FilePlan): {
  role: string;
  value: { bytes: number; mediaType: string; name: string; sha256: string };
} {
  const { role, name, mediaType, bytes } = file;
  return { role, value: { bytes: bytes.length, mediaType, name, sha256: hex(sha256(bytes)) } };
}

function addOthers(log: Log, actor: string, count: number): void {
  for (let nth = 0; nth < count; nth += 1) {
    const other = `${nth % 7}`.repeat(32);
    append(log, { kind: 'item.viewed', actor, case: other, body: { itemId: drawHex(32) } });
  }
}
