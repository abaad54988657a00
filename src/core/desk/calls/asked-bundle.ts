import type { Decryption } from '../../../bundle/node/age-header.ts';
import type { VerifyResult } from '../../../bundle/node/verify-file.ts';
import type { VerifyDone } from '../../../contract/calls/work-types.ts';
import type { WorkUnderWay } from '../../../contract/under-way.ts';
import { readIdentityFile } from '../../verify-encrypted.ts';
import type { Desk } from '../desk.ts';
import { defined, withParams } from './base.ts';

/** The bundle that a call is about: its paths at once, its secrets when the work begins. */
export function askedOf(
  { paths }: Desk,
  input: {
    file: string;
    key?: string | undefined;
    since?: string | undefined;
    certificateCa?: string | undefined;
    decryption?: { passphrase: string } | { identity: string } | undefined;
  },
): {
  file: string;
  expected: { key?: string; since?: string; certificateCa?: string };
  decryption: () => Promise<Decryption | undefined>;
  /** What is kept of it while it is received; `from` says who handed it over. */
  kept: (from: string) => WorkUnderWay;
} {
  const key = input.key === '' ? undefined : input.key;
  const since = input.since === undefined ? undefined : paths.pathOf(input.since);
  const certificateCa = input.certificateCa === undefined ? undefined : paths.pathOf(input.certificateCa);
  const given = input.decryption;
  const identityFile = given !== undefined && 'identity' in given ? paths.pathOf(given.identity) : null;
  const file = paths.pathOf(input.file);
  return {
    file,
    kept: (from) => ({
      kind: 'receive',
      ...{ file, from },
      key: key ?? null,
      since: since ?? null,
      opensWith: given === undefined ? 'nothing' : 'passphrase' in given ? 'passphrase' : 'identity',
      identity: identityFile,
    }),
    expected: defined({ key, since, certificateCa }),
    async decryption() {
      if (identityFile !== null) return { identities: await readIdentityFile(identityFile) };
      return given !== undefined && 'passphrase' in given ? given : undefined;
    },
  };
}

/** What is wrong with a bundle, as the window gets it. */
export function failuresOf({ failures }: VerifyResult): VerifyDone['failures'] {
  return failures.map((failure) => ({
    ...withParams(failure),
    path: failure.path ?? null,
    seq: failure.seq ?? null,
  }));
}

/** What a bundle says that it keeps back, as the window gets it: the files of an item under one reason, entries by reason. */
export function withheldOf({ withheld: { files, entries } }: VerifyResult): VerifyDone['withheld'] {
  const items = Map.groupBy(files, ({ item, reason }) => `${item} ${reason}`);
  const reasons = Map.groupBy(entries, ({ reason }) => reason);
  return {
    items: [...items.values()].flatMap((group) => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ item: first.item, roles: group.map(({ role }) => role), reason: first.reason }];
    }),
    entries: [...reasons].map(([reason, group]) => ({ reason, count: group.length })),
  };
}
