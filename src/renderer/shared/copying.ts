import type { CopyDone } from '../../contract/calls/index.ts';
import type { ItemFile } from '../../contract/item.ts';
import { bridge } from './bridge.ts';
import { calls } from './calls.ts';
import { useCodeWords } from './error-text.tsx';
import { queryClient } from './queries.ts';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';
import { keepWork, useKeptWork, type Work, type WorkState } from './working.ts';

/** The file that is being copied out of the locker, or was copied last. */
export interface Copied {
  item: string;
  role: string;
  name: string;
}

const copying = keepWork<CopyDone>();
let copied: Copied | null = null;
const now = (): WorkState<CopyDone> => copying.state;

/** The copying of a file as it runs: it goes on wherever one is in the window, and while the screen is locked. */
export function useCopying(): { work: Work<CopyDone>; copied: Copied | null } {
  const work = useKeptWork(copying);
  return { work, copied: work.state.is === 'idle' ? null : copied };
}

/** Copies one file out of the locker to where a person says, one at a time, and tells what came of it. */
export function useSaveCopy(): (item: string, file: ItemFile, why?: string) => Promise<void> {
  const words = useWords();
  const tell = useTell();
  const sayCode = useCodeWords();
  /** Told where another copy is being written. */
  const isBusy = (): boolean => {
    const isRunning = now().is === 'running';
    if (isRunning) tell.say(words.say('copying.one-runs', { file: copied?.name ?? '' }));
    return isRunning;
  };
  return async (item, { role, name }, why = '') => {
    if (isBusy()) return;
    const [out] = await bridge.choose('save-file', name);
    if (out === undefined || isBusy()) return;
    copied = { item, role, name };
    const done = await copying.run((signal) =>
      calls.items.extract({ item, role, why, out: out.token }, { signal }),
    );
    const state = now();
    if (state.is === 'failed') tell.fail(state.error);
    if (state.is === 'cancelled') tell.say(words.say('copying.stopped', { file: name }));
    if (done === null) return;
    void queryClient.invalidateQueries({ queryKey: ['custody'] });
    tell.say(words.say('item.saved-copy', { file: done.file }), {
      word: words.say('item.show-in-folder'),
      run: () => void bridge.showInFolder(out.token),
    });
    for (const why of ['not-logged', 'not-flushed'] as const) {
      const trouble = why === 'not-logged' ? done.notLogged : done.notFlushed;
      if (trouble === null) continue;
      tell.say(words.say(`copying.${why}`, { detail: sayCode('error', trouble.code, trouble.params) }));
    }
  };
}
