import { NativeSelect } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Approver } from '../../contract/approvals.ts';
import { calls, useLocker } from './calls.ts';
import { officersQuery } from './officers.ts';
import { useSecret } from './secret.ts';
import { SecretInput } from './secret-input.tsx';
import { useWords } from './words.tsx';

/** What needs two people in the locker that is open. */
export const twoPeopleQuery = queryOptions({
  queryKey: ['officers', 'two-people'],
  staleTime: 0,
  queryFn: ({ signal }) => calls.officers.twoPeople(undefined, { signal }),
});

interface Approving {
  /**
   * What is asked for: the second officer, and the passphrases of own keys; nothing where nobody else is needed.
   * With `tried` each says what it needs.
   */
  fields: (tried: boolean) => ReactNode;
  isWhole: boolean;
  approvers: Approver[];
}

/**
 * The second officer for what needs two people, and what they and whoever acts sign with.
 *
 * @param isNeeded whether the locker asks for a second officer here
 * @param withOwn whether whoever acts is asked for the passphrase of their own key too
 */
export function useApprovers(isNeeded: boolean, { withOwn = true } = {}): Approving {
  const words = useWords();
  const acting = useLocker().officer.id;
  const officers = useQuery({ ...officersQuery, enabled: isNeeded }).data ?? [];
  const [chosen, choose] = useState('');
  const [own, setOwn] = useSecret();
  const [theirs, setTheirs] = useSecret();
  if (!isNeeded) return { fields: () => null, isWhole: true, approvers: [] };
  const others = officers.filter(
    ({ id, retiredAt, role }) => id !== acting && retiredAt === null && role !== 'reader',
  );
  const second = others.find(({ id }) => id === chosen);
  const asksOwn = withOwn && officers.some(({ id, fingerprint }) => id === acting && fingerprint !== null);
  const asksTheirs = second !== undefined && second.fingerprint !== null;
  const needed = (tried: boolean, value: string) => tried && value === '' && words.say('form.needed');
  return {
    isWhole: second !== undefined && (!asksOwn || own !== '') && (!asksTheirs || theirs !== ''),
    approvers: [
      ...(asksOwn ? [{ officer: acting, passphrase: own }] : []),
      ...(second === undefined
        ? []
        : [{ officer: second.id, ...(asksTheirs ? { passphrase: theirs } : {}) }]),
    ],
    fields: (tried) => (
      <>
        {asksOwn && (
          <SecretInput
            label={words.say('approvals.prompt.own')}
            value={own}
            error={needed(tried, own)}
            onChange={setOwn}
          />
        )}
        <NativeSelect
          label={words.say('approvals.second')}
          description={words.say(
            others.length === 0
              ? 'approvals.second-none'
              : second === undefined || asksTheirs
                ? 'approvals.second-help'
                : 'approvals.second-recorded',
          )}
          value={chosen}
          error={tried && second === undefined && words.say('form.needed')}
          data={[
            { value: '', label: words.say('approvals.second-choose') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {asksTheirs && (
          <SecretInput
            label={words.say('approvals.prompt.second')}
            value={theirs}
            error={needed(tried, theirs)}
            onChange={setTheirs}
          />
        )}
      </>
    ),
  };
}
