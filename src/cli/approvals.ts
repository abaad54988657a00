import type { Approver } from '../contract/approvals.ts';
import type { Locker } from '../core/index.ts';
import type { WordKey } from '../words/say.ts';
import { chooseOfficer } from './locker-session.ts';
import type { CommandSpec, RunArguments } from './program.ts';
import { readSecret } from './secrets.ts';

/** For what may need two people: who approves it, and where the passphrases of officers' own keys come from. */
export const approvalOptions: NonNullable<CommandSpec['options']> = [
  { flags: '--approved-by <officer>', words: 'approvals.option.by' },
  { flags: '--own-passphrase-file <file>', words: 'approvals.option.own-file' },
  { flags: '--approval-passphrase-file <file>', words: 'approvals.option.file' },
];

/** A passphrase of the acting officer's own key. */
export const ownSecret = {
  variable: 'JEJAK_OFFICER_PASSPHRASE',
  option: 'ownPassphraseFile',
  prompt: 'approvals.prompt.own',
} as const;

/**
 * The second officer whom `--approved-by` names, and whoever acts: each with the passphrase of their own key where they
 * have one. Nobody where none is named.
 *
 * @throws JejakError `no-such-officer`, `officer-ambiguous`, `no-passphrase`, `secret-file-unreadable`
 */
export async function approversOf(call: RunArguments, locker: Locker): Promise<Approver[]> {
  const wanted = call.options['approvedBy'];
  if (typeof wanted !== 'string') return [];
  const second = chooseOfficer(locker, wanted);
  const acting = locker.officers.list().find(({ id }) => id === locker.officer.id);
  const approvers: Approver[] = [];
  if (acting !== undefined && acting.fingerprint !== null)
    approvers.push({ officer: acting.id, passphrase: await ask(call, ownSecret) });
  if (second.id === acting?.id) return approvers;
  const given = {
    variable: 'JEJAK_APPROVAL_PASSPHRASE',
    option: 'approvalPassphraseFile',
    prompt: 'approvals.prompt.second',
  } as const;
  approvers.push({
    officer: second.id,
    ...(second.fingerprint === null ? {} : { passphrase: await ask(call, given) }),
  });
  return approvers;
}

/** @param confirm whether it is being set, and asked for twice */
export async function ask(
  { options, output }: RunArguments,
  { variable, option, prompt }: { variable: string; option: string; prompt: WordKey },
  confirm = false,
): Promise<string> {
  const file = options[option];
  return readSecret(
    {
      ...{ variable, prompt, file: typeof file === 'string' ? file : undefined },
      ...(confirm ? { confirm: 'cli.prompt.repeat-passphrase' as const } : {}),
    },
    output.words,
  );
}
