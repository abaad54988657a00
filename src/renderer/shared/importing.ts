import type { ChosenPath, ImportDone } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { onDeskEvent } from './desk-events.ts';
import { draftOf, type HandedInDraft, isUntouched, type Said } from './handed-in-draft.ts';
import { keepWork, useKeptWork, type Work } from './working.ts';

/** What is being brought in, or was last. */
interface Bringing extends Said {
  files: readonly ChosenPath[];
  case: string | null;
  /** Where those that are saved pages were saved from, by token. */
  pageUrls: Readonly<Record<string, string>>;
  note: string;
}

const importing = keepWork<ImportDone>();
let bringing: Bringing | null = null;
/** Tokens of the files that are items by now. */
let broughtIn = new Set<string>();

onDeskEvent((event) => {
  if (event.type === 'brought-in') broughtIn.add(event.file);
});

/** Brings files in, as one piece of work. */
export function bringIn(next: Bringing): void {
  bringing = next;
  broughtIn = new Set();
  const { files, case: caseId, pageUrls, note } = next;
  const { receivedFrom, receivedWhere, receivedWhen, receivedHow, receivedForm } = next;
  const input = {
    files: files.map(({ token }) => token),
    case: caseId,
    pageUrls: Object.fromEntries(
      files.flatMap(({ token }) => (pageUrls[token] === undefined ? [] : [[token, pageUrls[token]]])),
    ),
    ...(receivedFrom.trim() === '' ? {} : { receivedFrom }),
    ...(receivedWhere.trim() === '' ? {} : { receivedWhere }),
    ...(receivedWhen === null ? {} : { receivedWhen }),
    ...(receivedHow.trim() === '' ? {} : { receivedHow }),
    ...(receivedForm === null ? {} : { receivedForm }),
    ...(note.trim() === '' ? {} : { note }),
  };
  void importing.run((signal) => calls.intake.import(input, { signal }));
}

/** The files that did not come in where the work ended before its end, of how many, and a way to go on with them. */
export function filesLeft(): { files: readonly ChosenPath[]; of: number; goOn: () => void } {
  const before = bringing;
  const files = before?.files.filter(({ token }) => !broughtIn.has(token)) ?? [];
  return {
    files,
    of: before?.files.length ?? 0,
    goOn: () => {
      if (before !== null) bringIn({ ...before, files });
    },
  };
}

/** What was said of how the files before were handed over, to be said again; null where nothing was. */
export function saidBefore(): HandedInDraft | null {
  if (bringing === null) return null;
  const draft = draftOf(bringing);
  return isUntouched(draft) ? null : draft;
}

/** Forgets what was brought in last: its locker is closed. */
export function forgetBringing(): void {
  bringing = null;
}

/** The bringing-in of files, as it runs: it goes on wherever one is in the window, and while the screen is locked. */
export function useImport(): Work<ImportDone> {
  return useKeptWork(importing);
}
