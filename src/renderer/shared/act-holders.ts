import type { Account, Attribution, CaseActs, Subject } from '../../contract/acts.ts';

/** An account by the name that it has, else by what it shows. */
export function nameOfAccount({
  handle,
  shown,
  stableId,
}: Pick<Account, 'handle' | 'shown' | 'stableId'>): string {
  return handle === '' ? shown || stableId : `@${handle}`;
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
