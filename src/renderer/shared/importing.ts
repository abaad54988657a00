import type { ChosenPath, ImportDone } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { onDeskEvent } from './desk-events.ts';
import { keepWork, useKeptWork, type Work } from './working.ts';

/** What is being brought in, or was last. */
interface Bringing {
  files: readonly ChosenPath[];
  case: string | null;
  /** Where those that are saved pages were saved from, by token. */
  pageUrls: Readonly<Record<string, string>>;
  receivedFrom: string;
  note: string;
}

const importing = keepWork<ImportDone>();
let bringing: Bringing | null = null;
/** Tokens of the files that are items by now. */
let broughtIn: ReadonlySet<string> = new Set();

onDeskEvent((event) => {
  if (event.type === 'brought-in') broughtIn = new Set([...broughtIn, event.file]);
});

/** Brings files in, as one piece of work. */
export function bringIn(next: Bringing): void {
  bringing = next;
  broughtIn = new Set();
  const { files, case: caseId, pageUrls, receivedFrom, note } = next;
  const input = {
    files: files.map(({ token }) => token),
    case: caseId,
    pageUrls: Object.fromEntries(
      files.flatMap(({ token }) => (pageUrls[token] === undefined ? [] : [[token, pageUrls[token]]])),
    ),
    ...(receivedFrom.trim() === '' ? {} : { receivedFrom }),
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

/** The bringing-in of files, as it runs: it goes on wherever one is in the window, and while the screen is locked. */
export function useImport(): Work<ImportDone> {
  return useKeptWork(importing);
}
