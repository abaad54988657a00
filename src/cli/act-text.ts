import type { Account, Act, Attribution, CaseActs, ExactTime, Subject } from '../contract/acts.ts';
import type { Words } from '../words/say.ts';

/** A person as a line of a list. */
export function subjectLine({ id, name, agency, position, withdrawn }: Subject, words: Words): string {
  const about = [position, agency].filter((each) => each !== '').join(', ');
  return `${id.slice(0, 8)}  ${name}${about === '' ? '' : `  (${about})`}${standing(withdrawn, words)}`;
}

/** An account, and who is alleged to hold it, at which level. */
export function accountLine(account: Account, acts: CaseActs, words: Words): string {
  const { id, platform, withdrawn } = account;
  return `${id.slice(0, 8)}  ${platform}  ${nameOf(account)}  ${holders(id, acts, words)}${standing(withdrawn, words)}`;
}

/** An act: who, by which account, what, to what, when it was done. */
export function actLine(act: Act, acts: CaseActs, words: Words): string {
  const account = acts.accounts.find(({ id }) => id === act.account);
  const target = act.target.shown || act.target.url;
  return [
    act.id.slice(0, 8),
    words.say(`act.${act.kind}`),
    account === undefined ? act.account.slice(0, 8) : nameOf(account),
    `→ ${target}`,
    timeText(act.done, words),
    `${words.say(`basis.${act.basis}`)}; ${holders(act.account, acts, words)}${standing(act.withdrawn, words)}`,
  ].join('  ');
}

/** Who is alleged to hold which account, at which level. */
export function attributionLine(link: Attribution, acts: CaseActs, words: Words): string {
  const account = acts.accounts.find(({ id }) => id === link.account);
  const name = account === undefined ? link.account.slice(0, 8) : nameOf(account);
  const at = account === undefined ? '' : `${account.platform}  `;
  return `${link.id.slice(0, 8)}  ${at}${name}  ${holder(link, acts, words)}${standing(link.withdrawn, words)}`;
}

function nameOf({ handle, shown, stableId }: Account): string {
  return handle === '' ? shown || stableId : `@${handle}`;
}

/** Who is alleged to hold an account, and, marked as such, who was until that was taken back. */
function holders(account: string, acts: CaseActs, words: Words): string {
  const links = acts.attributions.filter((each) => each.account === account);
  const stands = links.filter(({ withdrawn }) => withdrawn === null);
  const gone = links.filter(
    ({ withdrawn, subject }) => withdrawn !== null && stands.every((each) => each.subject !== subject),
  );
  return [
    ...(stands.length === 0
      ? [words.say('acts.holder-none')]
      : stands.map((link) => holder(link, acts, words))),
    ...gone.map((link) => `${holder(link, acts, words)}${standing(link.withdrawn, words)}`),
  ].join('; ');
}

function holder({ subject, level, basis }: Attribution, { subjects }: CaseActs, words: Words): string {
  const name = subjects.find(({ id }) => id === subject)?.name ?? subject.slice(0, 8);
  const unproven = level === 'L0' ? `, ${words.say('acts.holder-unproven')}` : '';
  return `${name} (${words.say(`level.${level}`)}; ${words.say(`basis.${basis}`)}${unproven})`;
}

function timeText({ at, zone, shown }: ExactTime, words: Words): string {
  if (at === null) return shown ?? words.say('acts.not-known');
  return `${at}${at.endsWith('Z') ? '' : (zone ?? '')}`;
}

function standing(withdrawn: string | null, words: Words): string {
  return withdrawn === null ? '' : `  [${words.say('acts.withdrawn', { reason: withdrawn })}]`;
}
