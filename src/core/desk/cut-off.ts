import { basename } from 'node:path';
import type { ChosenPath } from '../../contract/calls/types.ts';
import type { CutOffWork } from '../../contract/calls/work-types.ts';
import { fromSystemError } from '../../contract/error.ts';
import type { Locker } from '../../locker/index.ts';
import { folderOf } from '../already-here.ts';
import { leftToImport } from '../left-to-import.ts';
import { clearCutOff, cutOffHere, type LeftWork } from '../under-way.ts';
import type { ChosenPaths } from './paths.ts';

/** The long work that was cut off before this opening of the locker, or since with its page, until it is begun again or put away. */
export interface CutOffList {
  list(): Promise<CutOffWork[]>;
  forget(work: string): Promise<void>;
}

export function openCutOffList(locker: Locker, paths: ChosenPaths): CutOffList {
  const clearing = clearCutOff(locker).then(async (works) => {
    const rows: CutOffWork[] = [];
    for (const each of works) rows.push(...(await toRow(locker, paths, each)));
    return rows;
  });
  clearing.catch(() => undefined); // told to whoever asks for the list
  const forgotten = new Set<string>();
  const sinceThen = new Map<string, Promise<CutOffWork[]>>();
  const here = async (): Promise<CutOffWork[]> => {
    for (const each of await cutOffHere(locker)) {
      if (!sinceThen.has(each.work)) sinceThen.set(each.work, toRow(locker, paths, each));
    }
    return (await Promise.all(sinceThen.values())).flat();
  };
  return {
    async list() {
      const rows = await clearing.catch((error: unknown) => {
        throw fromSystemError(error);
      });
      return [...rows, ...(await here())].filter(({ work }) => !forgotten.has(work));
    },
    async forget(work) {
      await locker.endWork(work);
      forgotten.add(work);
    },
  };
}

/** None for what is of a case that is not there any more, and for files that are all there. */
async function toRow(
  locker: Locker,
  paths: ChosenPaths,
  { work, begunAt, wanted, left, leftAt }: LeftWork,
): Promise<CutOffWork[]> {
  const about = { work, begunAt, left, leftAt };
  const chosen = (path: string): ChosenPath => ({
    token: paths.keep(path),
    name: basename(path),
    path,
    bytes: null,
  });
  switch (wanted.kind) {
    case 'export': {
      const { kind, case: caseId, to, why, protection, recipients, leaveOut, readings, replaces } = wanted;
      const found = locker.cases().find((each) => each.case === caseId);
      if (found === undefined) return [];
      const choices = { kind, case: caseId, to, why, protection, recipients, leaveOut, readings, replaces };
      const certificate = wanted.certificate === null ? null : chosen(wanted.certificate);
      return [{ ...about, ...choices, certificate, number: found.number, out: chosen(wanted.out) }];
    }
    case 'import': {
      const { kind, case: caseId, receivedFrom, receivedWhere, receivedWhen, note } = wanted;
      const { receivedHow, receivedForm } = wanted;
      const missing = await leftToImport(locker, wanted, begunAt);
      if (missing.length === 0) return [];
      const files: ChosenPath[] = [];
      const pageUrls: Record<string, string> = {};
      for (const { path, pageUrl } of missing) {
        const folder = folderOf(path, wanted.folders);
        const token = folder === undefined ? paths.keep(path) : paths.keepFound(path, folder);
        const file = { ...chosen(path), token };
        files.push(file);
        if (pageUrl !== null) pageUrls[file.token] = pageUrl;
      }
      const of = wanted.files.length;
      const said = { receivedFrom, receivedWhere, receivedWhen, receivedHow, receivedForm, note };
      return [{ ...about, ...{ kind, files, of, pageUrls, case: caseId }, ...said }];
    }
    case 'backup':
      return [{ ...about, kind: 'backup', file: chosen(wanted.file) }];
    case 'copy':
      return []; // it is asked for again where it is wanted
    case 'check':
      return [{ ...about, ...wanted }];
    case 'receive': {
      const orNull = (path: string | null): ChosenPath | null => (path === null ? null : chosen(path));
      const { file, since, identity } = wanted;
      return [{ ...about, ...wanted, file: chosen(file), since: orNull(since), identity: orNull(identity) }];
    }
  }
}
