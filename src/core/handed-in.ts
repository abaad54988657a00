import { type ExactTime, precisionOf } from '../contract/acts.ts';
import { JejakError } from '../contract/error.ts';
import {
  faultOfText,
  faultOfTime,
  type HandedIn,
  type HandedInFault,
  type SaidHandedIn,
  type SaidTime,
} from '../contract/handed-in.ts';
import { handedInStatements } from '../contract/handed-in-standing.ts';
import type { Item } from '../contract/item.ts';
import type { Locker } from '../locker/index.ts';

/**
 * What is said of how files were handed over, as the source of their entries says it. A time is kept as exact as it is
 * said, in its own zone.
 *
 * @param now by this device's clock
 * @throws JejakError `received-text-unseen`, `received-text-too-long`, `received-when-not-a-time`,
 *   `received-when-without-zone`, `received-when-too-early`, `received-when-in-future`
 */
export function toHandedIn(said: HandedIn, now: Date): SaidHandedIn {
  const { receivedFrom, receivedWhere, receivedWhen, receivedHow, receivedForm } = said;
  const who = inForm(receivedFrom);
  const where = inForm(receivedWhere);
  const how = inForm(receivedHow);
  refuse(faultOfText(who));
  refuse(faultOfText(where));
  refuse(faultOfText(how));
  if (receivedWhen !== undefined) refuse(faultOfTime(receivedWhen, now));
  return {
    ...(who === '' ? {} : { receivedFrom: who }),
    ...(where === '' ? {} : { receivedWhere: where }),
    ...(receivedWhen === undefined ? {} : { receivedWhen: exactTime(receivedWhen) }),
    ...(how === '' ? {} : { receivedHow: how }),
    ...(receivedForm === undefined ? {} : { receivedForm }),
  };
}

/**
 * How the file of an item was handed over, as it stands by now, for the source of what is made of it: a correction counts.
 * What was made before keeps what was said then.
 */
export function handedInStanding(
  locker: Pick<Locker, 'annotations'>,
  { item, source }: Pick<Item, 'item' | 'source'>,
): SaidHandedIn {
  const { receivedWhen, ...said } = handedInStatements(source, locker.annotations(item)).standing.said;
  const told = { ...said, ...(receivedWhen === undefined ? {} : { receivedWhen: exactTime(receivedWhen) }) };
  return Object.fromEntries(Object.entries(told).filter(([, each]) => each !== undefined));
}

function exactTime({ at, zone }: SaidTime): ExactTime {
  return { at, precision: precisionOf(at), zone, shown: null };
}

function inForm(text: string | undefined): string {
  return (text ?? '').toWellFormed().normalize('NFC').trim();
}

function refuse(fault: HandedInFault | null): void {
  if (fault !== null) throw new JejakError(fault.code, 'wrong-use', fault.params);
}
