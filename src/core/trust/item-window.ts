import { windowOf } from '../../bundle/verify/windows.ts';
import type { ItemWindow } from '../../contract/calls/stamp-types.ts';
import type { Locker } from '../../locker/index.ts';
import { checkKept, keptAnswers } from './check-kept.ts';
import { vouching } from './stamps-state.ts';

/**
 * Between which proven times an item came into the log, by the time-stamps that the certificates of the locker's
 * authorities vouch for (docs/formats.md, "Proven window").
 *
 * @throws JejakError `no-such-item`
 */
export async function itemWindow(locker: Pick<Locker, 'stamps'>, item: string): Promise<ItemWindow> {
  const { seq, at: claimed, stamps, clockJumps, sheets, isEarlierLog } = locker.stamps.around(item);
  const trusted = stamps.length === 0 ? undefined : await vouching(locker.stamps.plan().authorities);
  const answers = stamps.length === 0 ? undefined : await keptAnswers(locker);
  const checked = await Promise.all(
    stamps.map(async (stamp) => {
      const { genTime, accuracyMs, authority, trust, revocation } = await checkKept(stamp, trusted, answers);
      return {
        ...{ path: '', treeSize: stamp.treeSize, genTime: genTime ?? '', accuracyMs },
        ...{ authority: authority ?? stamp.tsa, receivedAt: stamp.seq },
        trusted: stamp.isHeld && claimed !== null && trust === 'trusted',
        isFaulty: !stamp.isHeld || trust === 'none',
        isRevoked: stamp.isHeld && trust === 'revoked',
        until: revocation?.until ?? null,
      };
    }),
  );
  const { notBefore, notAfter } = windowOf(seq, checked);
  const by = (side: 'notBefore' | 'notAfter', at: string | null): string | null =>
    at === null
      ? null
      : (checked.find((stamp) => stamp.trusted && windowOf(seq, [stamp])[side] === at)?.authority ?? null);
  return {
    ...{ notBefore, claimed, notAfter },
    notBeforeBy: by('notBefore', notBefore),
    notAfterBy: by('notAfter', notAfter),
    unvouched: checked.filter((stamp) => !stamp.trusted && !stamp.isFaulty && !stamp.isRevoked).length,
    revoked: checked.filter(({ isRevoked }) => isRevoked).length,
    lookedUntil: lookedUntil(checked.filter((stamp) => stamp.trusted)),
    faulty: checked.filter(({ isFaulty }) => isFaulty).length,
    isImpossible: notBefore !== null && notAfter !== null && Date.parse(notBefore) > Date.parse(notAfter),
    isEarlierLog,
    clockJumps,
    sheets: sheets.map(({ who, signedOn, treeSize }) => ({ who, signedOn, treeSize })),
  };
}

/** Up to when all were looked at. */
function lookedUntil(counting: readonly { until: string | null }[]): string | null {
  const all = counting.flatMap(({ until }) => until ?? []);
  return all.length < counting.length ? null : (all.sort()[0] ?? null);
}
