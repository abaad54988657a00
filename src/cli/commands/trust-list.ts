import { basename } from 'node:path';
import { plainTitle } from '../../contract/plain-title.ts';
import type { TrustedCertificate, TrustListsState } from '../../contract/trust-list.ts';
import type { Words } from '../../words/say.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { plainLine } from '../plain-line.ts';
import type { CommandSpec, RunArguments } from '../program.ts';

/** `trust-list add|list|remove`: whose signers of Content Credentials a locker trusts. */
export const trustListAdd: CommandSpec = {
  usage: 'add <dir> <file>',
  summary: 'trust-lists.help.add',
  example: 'jejak trust-list add bukti.jejak penanda-tangan.pem',
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { readTrustList, trustListsState } = await loadCore();
      const path = String(call.args[1]);
      const added = await locker.trustLists.add({ name: basename(path), pem: readTrustList(path) });
      tell(call, trustListsState(locker), { added });
    }),
};

export const trustListRemove: CommandSpec = {
  usage: 'remove <dir> <list>',
  summary: 'trust-lists.help.remove',
  example: 'jejak trust-list remove bukti.jejak penanda-tangan.pem',
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { chooseTrustList, trustListsState } = await loadCore();
      const { sha256: removed } = chooseTrustList(locker, String(call.args[1]));
      await locker.trustLists.use(removed, false);
      tell(call, trustListsState(locker), { removed });
    }),
};

export const trustListList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'trust-lists.help.list',
  example: 'jejak trust-list list bukti.jejak',
  opensLocker: 'to-read',
  run: (call) =>
    withLocker(call, async (locker) => {
      const { trustListsState } = await loadCore();
      tell(call, trustListsState(locker), {});
    }),
};

function tell(
  { output }: RunArguments,
  { lists, sha256 }: TrustListsState,
  did: { added?: string; removed?: string },
): void {
  const { words } = output;
  const lines = lists.flatMap(({ name, count, certificates, sha256: own }) => [
    `${own.slice(0, 8)}  ${plainLine(plainTitle(name))} · ${words.say('trust-lists.count', { count })}`,
    ...certificates.map((each) => `    ${certificateLine(each, words)}`),
    ...(count > certificates.length
      ? [`    ${words.say('trust-lists.more', { count: count - certificates.length })}`]
      : []),
  ]);
  const none = lists.length === 0 ? [words.say('trust-lists.none')] : [];
  const noted = Object.keys(did).length === 0 ? [] : [words.say('officers.done')];
  output.result({ ...did, lists, sha256 }, [...noted, ...lines, ...none]);
}

function certificateLine({ subject, issuer, notBefore, notAfter, sha256 }: TrustedCertificate, words: Words) {
  const validity = words.say('trust-lists.from-to', { from: notBefore, to: notAfter });
  return [subject, words.say('trust-lists.issued-by', { issuer }), validity, sha256]
    .map(plainLine)
    .join(' · ');
}
