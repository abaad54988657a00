import { JejakError } from '../../contract/error.ts';
import type { KeptWatch, Locker } from '../../locker/index.ts';
import { assertBase } from './assert-base.ts';
import { heldAgainst } from './held-against.ts';

/**
 * Has the visits of a watched address held against another captured page from now on, as a person says and why: its
 * content was replaced, its address leads elsewhere, or an earlier saying so was wrong. It is an entry of the log;
 * nothing that earlier visits found is changed. What is said twice is written once.
 *
 * @param wanted `item` null: against nothing, until a visit shows something
 * @throws JejakError `no-such-watch`, `reason-missing`, `changed-meanwhile`, and what `assertBase` throws
 */
export async function rebaseWatch(
  locker: Locker,
  { watch: named, item, reason }: { watch: string; item: string | null; reason: string },
): Promise<{ watch: KeptWatch; changed: boolean }> {
  const { watches } = locker;
  const watch = watches.find(named);
  if (reason.trim() === '') throw new JejakError('reason-missing', 'wrong-use', { url: watch.url });
  const base = item === null ? null : await assertBase(locker, item, watch);
  const was = heldAgainst(locker, watch).base?.item ?? null;
  if (base === was) return { watch, changed: false };
  const { id, visits, bases } = watch;
  const known = { visits, rebased: bases.length };
  await watches.rebase({ watch: id, item: base, was, reason, known });
  return { watch: watches.find(id), changed: true };
}
