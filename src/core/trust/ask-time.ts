import type { TimeCheck } from '../../locker/index.ts';
import { agreeOnTime } from './agree-on-time.ts';
import { askTimeServer, type ServerSaid } from './ask-time-server.ts';

/** What came of asking time servers. */
export interface TimeAsked {
  said: ServerSaid[];
  /** To be kept in the log; null where nobody said a time. */
  check: TimeCheck | null;
}

/** Asks all these time servers at once. Nothing waits for longer than the slowest may take. */
export async function askTime(servers: readonly string[], signal: AbortSignal): Promise<TimeAsked> {
  const said = await Promise.all(servers.map((server) => askTimeServer(server, signal)));
  const agreed = agreeOnTime(said);
  const last = said.filter((each) => 'evenAt' in each).toSorted((a, b) => b.evenAt - a.evenAt)[0];
  if (agreed === null || last === undefined) return { said, check: null };
  return { said, check: { ...agreed, wallAt: last.wallAt, evenAt: last.evenAt, servers: said.map(toSaid) } };
}

function toSaid(said: ServerSaid): TimeCheck['servers'][number] {
  const { server } = said;
  if ('fault' in said) return { server, fault: said.fault };
  const { offsetMs, uncertaintyMs, delayMs, stratum } = said;
  return { server, offsetMs, uncertaintyMs, delayMs, stratum };
}
