import { toHex } from '../../bundle/bytes.ts';
import { JejakError } from '../../contract/error.ts';
import { bodyWithin, reasonOf } from './answer-body.ts';

/** How long a calendar may take, in ms. */
const patienceMs = 30_000;
/** As the reference client has it. */
const mostBytes = 10_000;

/**
 * Gives a calendar of OpenTimestamps a message, and what it answers, unread. The message is a hash over another and a
 * random number.
 *
 * @throws JejakError `calendar-not-reached` {calendar, detail}, `calendar-answered-error` {calendar, status}, `interrupted`
 */
export async function giveCalendar(
  calendar: string,
  message: Uint8Array,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const answer = await ask(calendar, 'digest', { method: 'POST', body: message.slice() }, signal);
  if (answer === null)
    throw new JejakError('calendar-answered-error', 'could-not-go-on', { calendar, status: 404 });
  return answer;
}

/** What has become of a message; null while the calendar has nothing new. @throws as `giveCalendar` */
export function askCalendar(
  calendar: string,
  message: Uint8Array,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  return ask(calendar, `timestamp/${toHex(message)}`, {}, signal);
}

async function ask(
  calendar: string,
  what: string,
  how: RequestInit,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const late = AbortSignal.timeout(patienceMs);
  try {
    const answer = await fetch(new URL(what, calendar.endsWith('/') ? calendar : `${calendar}/`), {
      ...how,
      headers: { accept: 'application/vnd.opentimestamps.v1' },
      redirect: 'error', // what it leads to is not who was asked
      signal: AbortSignal.any([signal, late]),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      if (answer.status === 404) return null;
      throw new JejakError('calendar-answered-error', 'could-not-go-on', { calendar, status: answer.status });
    }
    const body = await bodyWithin(answer, mostBytes);
    if (body === undefined)
      throw new JejakError('calendar-not-reached', 'could-not-go-on', {
        calendar,
        detail: `> ${mostBytes} B`,
      });
    return body;
  } catch (error) {
    if (error instanceof JejakError) throw error;
    if (signal.aborted) throw new JejakError('interrupted', 'interrupted');
    const detail = late.aborted ? `> ${patienceMs / 1000} s` : reasonOf(error);
    throw new JejakError('calendar-not-reached', 'could-not-go-on', { calendar, detail }, { cause: error });
  }
}
