import type { ServerSaid } from './ask-time-server.ts';

/** Servers that are right differ by some ms; what is less than this is nothing to what a device's clock is asked for here. */
const leastUncertaintyMs = 100;

type Answered = Extract<ServerSaid, { offsetMs: number }>;

/** What several time servers say together of the device's clock. */
export interface TimeAgreement {
  offsetMs: number;
  uncertaintyMs: number;
  /** Whether more than half of those that answered can be right at once; else `offsetMs` is the middle one's. */
  agree: boolean;
  /** The servers that cannot be right where the others are; of those that agree on nothing all. */
  others: string[];
}

/**
 * The offset that most of the answers allow, each within its uncertainty (Marzullo's way, as in RFC 5905 §11.2.1): one
 * server that lies is outvoted by two that do not. Null where none answered.
 */
export function agreeOnTime(said: readonly ServerSaid[]): TimeAgreement | null {
  const answers = said
    .filter((each): each is Answered => 'offsetMs' in each)
    .map((each) => ({ ...each, uncertaintyMs: Math.max(each.uncertaintyMs, leastUncertaintyMs) }));
  const sorted = answers.toSorted((a, b) => a.offsetMs - b.offsetMs);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) return null;
  const allowing = (offset: number): Answered[] =>
    answers.filter((each) => Math.abs(each.offsetMs - offset) <= each.uncertaintyMs);
  // Where most overlap, one of them begins.
  const best = answers
    .map((each) => allowing(each.offsetMs - each.uncertaintyMs))
    .reduce((most, each) => (each.length > most.length ? each : most), []);
  if (best.length * 2 <= answers.length)
    return {
      ...{ offsetMs: middle.offsetMs, uncertaintyMs: middle.uncertaintyMs, agree: false },
      others: answers.map(({ server }) => server),
    };
  const from = Math.max(...best.map(({ offsetMs, uncertaintyMs }) => offsetMs - uncertaintyMs));
  const to = Math.min(...best.map(({ offsetMs, uncertaintyMs }) => offsetMs + uncertaintyMs));
  return {
    offsetMs: Math.round((from + to) / 2),
    uncertaintyMs: Math.ceil((to - from) / 2),
    agree: true,
    others: answers.filter((each) => !best.includes(each)).map(({ server }) => server),
  };
}
