import { isDay } from '../../contract/case-status.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import type { Placed } from './opened.ts';
import { textField } from './text-field.ts';

/** `actor.added`: an officer, or what is now known of one. */
export function applyOfficer(db: WritableDb, { log, entry, opened }: Placed): void {
  const said = (field: string): string | null => {
    const value = opened.details?.[field];
    return typeof value === 'string' ? value : null;
  };
  prepared<[string, string, string, ...(string | null)[], number, number]>(
    db,
    `INSERT INTO officer (officer, name, agency, nip, role, assignment, retired_at, public_key, log, seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (officer) DO UPDATE SET name = excluded.name, agency = excluded.agency, nip = excluded.nip,
        role = excluded.role, assignment = excluded.assignment, retired_at = excluded.retired_at,
        public_key = excluded.public_key,
        log = excluded.log, seq = excluded.seq`,
  ).run(
    textField(entry.body, 'actorId'),
    textField(opened.details, 'name'),
    textField(opened.details, 'agency'),
    ...[said('nip'), said('role'), said('assignment')],
    entry.body['retired'] === true ? entry.at : null,
    typeof entry.body['publicKey'] === 'string' ? entry.body['publicKey'] : null,
    log,
    entry.seq,
  );
}

/** `case.opened`, `case.changed`: number, title, status, deadline and order of the exhibits as they now are. */
export function applyCase(db: WritableDb, { log, entry, opened }: Placed): void {
  if (entry.case === undefined) return;
  const { status, deadline, exhibitOrder } = opened.details ?? {};
  prepared<[string, string, string, string, string, string | null, string | null, number, number]>(
    db,
    `INSERT INTO case_file (case_id, number, title, opened_at, status, deadline, exhibit_order, log, seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (case_id) DO UPDATE SET number = excluded.number, title = excluded.title,
        status = excluded.status, deadline = excluded.deadline, exhibit_order = excluded.exhibit_order,
        log = excluded.log, seq = excluded.seq`,
  ).run(
    entry.case,
    textField(opened.details, 'number'),
    textField(opened.details, 'title'),
    entry.at,
    typeof status === 'string' ? status : 'open',
    typeof deadline === 'string' && isDay(deadline) ? deadline : null,
    Array.isArray(exhibitOrder) ? JSON.stringify(exhibitOrder) : null,
    log,
    entry.seq,
  );
}
