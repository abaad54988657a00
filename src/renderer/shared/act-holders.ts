import type { Account, Attribution, CaseActs, Subject } from '../../contract/acts.ts';
import { plainTitle } from '../../contract/plain-title.ts';

type Named = Pick<Account, 'handle' | 'shown' | 'stableId'>;

/** An account by the name that it has, else by what it shows; its letters in their order. */
export function nameOfAccount(account: Named): string {
  return plainTitle(nameAsIs(account));
}

/** The same with every sign that is in it. */
export function nameAsIs({ handle, shown, stableId }: Named): string {
  return handle === '' ? shown || stableId : `@${handle}`;
}

/** An account's platform, and what it shows beside its own name; the address of one that has no such name. */
export function aboutAccount({
  platform,
  handle,
  shown,
  url,
}: Pick<Account, 'platform' | 'handle' | 'shown' | 'url'>): string {
  if (handle === '') return url.replace(/^https?:\/\/(www\.)?/, '') || platform;
  return [platform, plainTitle(shown)].filter((each) => each !== '').join(' · ');
}

/** A person where one is chosen of several, two of whom may have one name. */
export function personInList({
  name,
  agency,
  position,
}: Pick<Subject, 'name' | 'agency' | 'position'>): string {
  return [name, agency || position]
    .filter((each) => each !== '')
    .map(plainTitle)
    .join(' · ');
}

export interface Holder {
  attribution: Attribution;
  subject: Subject;
}

/**
 * Who is alleged to hold an account, as far as it stands.
 *
 * @param also those that are wanted though they were taken back
 */
export function holdersOf(
  account: string,
  { attributions, subjects }: CaseActs,
  also: (attribution: Attribution) => boolean = () => false,
): Holder[] {
  return attributions.flatMap((attribution) => {
    const subject = subjects.find(({ id }) => id === attribution.subject);
    const stands = attribution.withdrawn === null || also(attribution);
    return stands && attribution.account === account && subject !== undefined
      ? [{ attribution, subject }]
      : [];
  });
}

/** Who was alleged to hold an account until that was taken back, and is not by another link. */
export function withdrawnHoldersOf(account: string, acts: CaseActs): Holder[] {
  const stands = holdersOf(account, acts);
  return acts.attributions.flatMap((attribution) => {
    const subject = acts.subjects.find(({ id }) => id === attribution.subject);
    if (attribution.withdrawn === null || attribution.account !== account || subject === undefined) return [];
    return stands.some((each) => each.subject.id === subject.id) ? [] : [{ attribution, subject }];
  });
}
