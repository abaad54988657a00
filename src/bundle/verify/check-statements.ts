import type { CaseJson } from '../../contract/case-json.ts';
import type { Entry } from '../../contract/entry.ts';
import { sameBytes } from '../bytes.ts';
import { encodeCanonical } from '../canonical-json.ts';
import { FormatError } from '../format-error.ts';
import { layout } from '../layout.ts';
import type { Ledger } from './check-ledger.ts';
import type { Opened } from './check-openings.ts';
import type { Findings } from './findings.ts';

/** Point 5, second half: `case.json` says what the openings say. */
export function checkStatements(says: CaseJson, ledger: Ledger, opened: Opened, findings: Findings): void {
  const entries = ledger.lines.map((line) => line.entry);
  const compare = new Comparison(opened, findings);
  const own = entries.filter((entry) => entry.case === says.case.id);
  const opening = own.findLast(({ kind }) => kind === 'case.opened' || kind === 'case.changed');
  if (opening === undefined) findings.add('case-not-in-ledger', { path: layout.case });
  else compare.details('case', opening, { number: says.case.number, title: says.case.title });

  for (const { id, name, agency } of says.officers) {
    const added = entries.findLast((entry) => entry.kind === 'actor.added' && entry.body.actorId === id);
    if (added === undefined) findings.add('officer-not-in-ledger', { path: layout.case, params: { id } });
    else compare.details(`officer ${id}`, added, { name, agency });
  }
  checkItems(says, entries, compare, findings);
  checkExhibits(says, own, compare, findings);
  checkActs(says, own, compare, findings);
}

/** Each item is what the entry says that brought it. */
function checkItems(
  says: CaseJson,
  entries: readonly Entry[],
  compare: Comparison,
  findings: Findings,
): void {
  const brought = new Map<unknown, Entry>();
  const derived = new Map<unknown, Entry>();
  for (const entry of entries) {
    const { itemId } = entry.body;
    if (bringsItem(entry)) brought.set(itemId, entry);
    else if (entry.kind === 'item.derived' && !derived.has(itemId)) derived.set(itemId, entry);
  }
  let asTold = 0;
  const listed = new Set<string>();
  for (const item of says.items) {
    const params = { item: item.id };
    if (listed.has(item.id)) findings.add('item-twice', { path: layout.case, params });
    listed.add(item.id);
    const { kind, title, capturedAt, source, outcome } = item;
    const said = { kind, title, capturedAt, source, ...(outcome === undefined ? {} : { outcome }) };
    const what = `item ${item.id}`;
    const came = brought.get(item.id);
    const copied = derived.get(item.id);
    if (came !== undefined) {
      compare.value(what, 'state', came.seq, item.state, came.body.state);
      compare.details(what, came, said);
    } else if (copied !== undefined) {
      // The log need not say of a derived copy what it is, from when and from where; its files are bound all the same.
      const { state } = copied.body;
      if (state !== undefined) compare.value(what, 'state', copied.seq, item.state, state);
      if (!compare.detailsThere(what, copied, said) || state === undefined) asTold += 1;
    } else findings.add('item-not-in-ledger', { path: layout.case, params });
  }
  if (asTold > 0) findings.leaveOut('copies-as-told', { count: asTold });
}

function bringsItem({ kind }: Entry): boolean {
  return kind === 'item.captured' || kind === 'item.imported';
}

/** The exhibits are the items whose last label is not empty, under that label and its title. */
function checkExhibits(
  says: CaseJson,
  entries: readonly Entry[],
  compare: Comparison,
  findings: Findings,
): void {
  const lastLabel = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.kind === 'exhibit.labelled') lastLabel.set(String(entry.body.itemId), entry);
  }
  const shown = new Set<string>();
  const labels = new Set<string>();
  for (const { item, label, title, shows } of says.exhibits) {
    const params = { item, label };
    if (shown.has(item) || labels.has(label)) findings.add('exhibit-twice', { path: layout.case, params });
    shown.add(item);
    labels.add(label);
    const labelled = lastLabel.get(item);
    if (labelled === undefined) {
      findings.add('exhibit-not-in-ledger', { path: layout.case, params });
      continue;
    }
    compare.value(`exhibit ${label}`, 'label', labelled.seq, label, labelled.body.label);
    compare.details(`exhibit ${label}`, labelled, { title, ...(shows === undefined ? {} : { shows }) });
  }
  const withheld = new Set(says.withheld.map((each) => each.item));
  for (const { id, files } of says.items) if (files.length > 0) withheld.delete(id);
  for (const [item, { seq, body }] of lastLabel) {
    if (body.label === '' || shown.has(item) || withheld.has(item)) continue;
    findings.add('exhibit-left-out', { seq, params: { item, label: String(body.label) } });
  }
}

/** Persons, accounts, attributions, acts and banners say what the last entry about each says. */
function checkActs(says: CaseJson, entries: readonly Entry[], compare: Comparison, findings: Findings): void {
  const last = new Map<string, Entry>();
  for (const entry of entries) {
    for (const name of ['subject', 'account', 'attribution', 'act', 'banner']) {
      const kind = name === 'act' ? 'item.attributed' : 'case.changed';
      if (entry.kind === kind) last.set(`${name} ${String(entry.body[`${name}Id`])}`, entry);
    }
  }
  const check = (name: string, records: readonly { id: string }[] | undefined): void => {
    for (const { id, ...said } of records ?? []) {
      const what = `${name} ${id}`;
      const entry = last.get(what);
      if (entry === undefined) findings.add('act-not-in-ledger', { path: layout.case, params: { what } });
      else compare.details(what, entry, { ...said, withdrawn: undefined }, name === 'act' ? undefined : name);
    }
  };
  check('subject', says.subjects);
  check('account', says.accounts);
  check('attribution', says.attributions);
  check('act', says.acts);
  check('banner', says.banners);
}

/** Holds what `case.json` says against an entry and its opened details. */
class Comparison {
  readonly #opened: Opened;
  readonly #findings: Findings;

  constructor(opened: Opened, findings: Findings) {
    this.#opened = opened;
    this.#findings = findings;
  }

  value(what: string, field: string, seq: number, said: unknown, known: unknown): void {
    if (sameValue(said, known)) return;
    this.#findings.add('case-differs-from-ledger', { path: layout.case, seq, params: { what, field } });
  }

  /** @param part the field of the details that is meant; all of them where none is named */
  details(what: string, entry: Entry, said: Record<string, unknown>, part?: string): void {
    const { seq } = entry;
    const details = this.#detailsOf(entry);
    if (details === undefined) {
      this.#findings.add('opening-missing', { path: layout.openings, seq, params: { what } });
      return;
    }
    const known = new Map<string, unknown>(
      Object.entries(part === undefined ? details : partOf(details, part)),
    );
    for (const [field, value] of Object.entries(said)) this.value(what, field, seq, value, known.get(field));
  }

  /** Only what the details have. @returns whether they have all of it */
  detailsThere(what: string, entry: Entry, said: Record<string, unknown>): boolean {
    const known = new Map<string, unknown>(Object.entries(this.#detailsOf(entry) ?? {}));
    for (const [field, value] of Object.entries(said)) {
      if (known.has(field)) this.value(what, field, entry.seq, value, known.get(field));
    }
    return Object.keys(said).every((field) => known.has(field));
  }

  #detailsOf({ details }: Entry): object | undefined {
    const opened = details === undefined ? undefined : this.#opened.get(details);
    return typeof opened === 'object' && opened !== null ? opened : undefined;
  }
}

function partOf(details: object, part: string): object {
  const found: unknown = Object.entries(details).find(([name]) => name === part)?.[1];
  return typeof found === 'object' && found !== null ? found : {};
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  try {
    return sameBytes(encodeCanonical(a), encodeCanonical(b));
  } catch (error) {
    if (error instanceof FormatError) return false; // no entry can say what has no canonical form
    throw error;
  }
}
