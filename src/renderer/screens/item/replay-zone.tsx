import type { ItemView } from '../../../contract/calls/index.ts';
import { timeWordsIn } from '../../../words/time-words.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { useRecord } from './use-record.ts';

/** In which zone the replay writes times, and in which the page wrote them when it was captured. */
export function ReplayZone({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const has = item.files.some(({ role }) => role === 'capture');
  const { data, isLoading } = useRecord(item.item, hasZone, has);
  if (isLoading) return null;
  const here = time.zone(item.capturedAt);
  if (data === undefined) return <>{words.say('replay.zone-unknown', { here })}</>;
  const then = timeWordsIn(words.language, data.browser.timeZone).zone(item.capturedAt);
  return <>{words.say(`replay.zone-${here === then ? 'same' : 'other'}`, { here, then })}</>;
}

function hasZone(value: unknown): value is { browser: { timeZone: string } } {
  if (typeof value !== 'object' || value === null || !('browser' in value)) return false;
  const { browser } = value;
  if (typeof browser !== 'object' || browser === null || !('timeZone' in browser)) return false;
  return typeof browser.timeZone === 'string' && isZone(browser.timeZone);
}

/** A device may call its zone by a name that this one does not know. */
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
