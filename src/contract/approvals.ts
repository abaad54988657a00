/** Acts of which a locker may ask that a second officer approves them. Without a schema library, for the window. */
export const twoPeopleActs = ['purge', 'key', 'officers'] as const;
export type TwoPeopleAct = (typeof twoPeopleActs)[number];

/** What needs two people in a locker. */
export interface TwoPeopleRule {
  /** In the order of `twoPeopleActs`. */
  acts: readonly TwoPeopleAct[];
  /** Whether the second one has to be a supervisor. */
  bySupervisor: boolean;
  /** Whether an entry says so; where none does, it is the rule of a new locker. */
  isSet: boolean;
}

/** Where nothing was said: what removes the bytes of evidence is never one person's alone. */
export const firstTwoPeopleRule: TwoPeopleRule = { acts: ['purge'], bySupervisor: false, isSet: false };

/** Whether something that needed two people would need them no more. */
export function isLowered(before: TwoPeopleRule, wanted: Omit<TwoPeopleRule, 'isSet'>): boolean {
  return (
    before.acts.some((act) => !wanted.acts.includes(act)) || (before.bySupervisor && !wanted.bySupervisor)
  );
}

/** An officer whom an entry names under `approvals`; without a signature the name is only recorded. */
interface SaidApproval {
  officer: string;
  /** In base64. */
  signature: string | null;
}

/** The approvals that the body of an entry names; what has another form is passed over. */
export function approvalsIn(body: Readonly<Record<string, unknown>>): SaidApproval[] {
  const { approvals } = body;
  if (!Array.isArray(approvals)) return [];
  return approvals.flatMap((each: unknown): SaidApproval[] => {
    if (typeof each === 'string') return [{ officer: each, signature: null }];
    if (typeof each !== 'object' || each === null) return [];
    const { officer, signature } = each as Record<string, unknown>; // of any form
    return typeof officer === 'string' && typeof signature === 'string' ? [{ officer, signature }] : [];
  });
}

/** Whoever asks for something that needs two people, or approves it. */
export interface Approver {
  officer: string;
  /** Of the officer's own key; needed of whoever has one. */
  passphrase?: string | undefined;
}
