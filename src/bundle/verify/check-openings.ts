import { z } from 'zod';
import { opening as openingSchema } from '../../contract/entry.ts';
import { listOf } from '../../contract/list-of.ts';
import { textOf } from '../bytes.ts';
import { openingFits } from '../commitment.ts';
import { FormatError } from '../format-error.ts';
import { layout } from '../layout.ts';
import { parseStrictJson } from '../strict-json.ts';
import type { Ledger } from './check-ledger.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';

/** What stands behind commitments, by commitment: only openings that fit, of entries that are shown. */
export type Opened = ReadonlyMap<string, unknown>;

/** What is committed to is an object, a file's value too. */
const openingsFile = z.looseObject({
  openings: listOf(openingSchema.refine(({ value }) => isObject(value), { path: ['value'] })),
});

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Point 5, first half: every opening fits a commitment of an entry in the bundle. */
export async function checkOpenings(bundle: OpenBundle, ledger: Ledger, findings: Findings): Promise<Opened> {
  const path = layout.openings;
  const committed = new Set<string>();
  for (const { entry } of ledger.lines) {
    if (entry.details !== undefined) committed.add(entry.details);
    for (const file of entry.files ?? []) committed.add(file.commit);
  }
  const opened = new Map<string, unknown>();
  for (const opening of await readOpenings(bundle, findings)) {
    const params = { commit: opening.commit };
    if (!openingFits(bundle.p, opening)) findings.add('opening-does-not-fit', { path, params });
    else if (!committed.has(opening.commit)) findings.add('opening-of-no-entry', { path, params });
    else if (opened.has(opening.commit)) findings.add('opening-twice', { path, params });
    else opened.set(opening.commit, opening.value);
  }
  return opened;
}

/** `data/ledger/openings.json`, as it stands. */
export async function readOpenings(
  bundle: OpenBundle,
  findings: Findings,
): Promise<z.infer<typeof openingsFile>['openings']> {
  const path = layout.openings;
  const bytes = await bundle.read(path);
  if (bytes === undefined) return [];
  try {
    const parsed = openingsFile.safeParse(parseStrictJson(textOf(bytes), 80, bundle.room));
    if (!parsed.success) {
      throw new FormatError('openings-wrong-form', { at: parsed.error.issues[0]?.path.join('.') ?? '' });
    }
    return parsed.data.openings;
  } catch (error) {
    findings.addFormatError(error, { path });
    return [];
  }
}
