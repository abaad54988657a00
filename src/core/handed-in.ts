import { precisionOf } from '../contract/acts.ts';
import { JejakError } from '../contract/error.ts';
import {
  faultOfText,
  faultOfTime,
  type HandedIn,
  type HandedInFault,
  type SaidHandedIn,
} from '../contract/handed-in.ts';

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
    ...(receivedWhen === undefined
      ? {}
      : {
          receivedWhen: {
            at: receivedWhen.at,
            precision: precisionOf(receivedWhen.at),
            zone: receivedWhen.zone,
            shown: null,
          },
        }),
    ...(how === '' ? {} : { receivedHow: how }),
    ...(receivedForm === undefined ? {} : { receivedForm }),
  };
}

function inForm(text: string | undefined): string {
  return (text ?? '').toWellFormed().normalize('NFC').trim();
}

function refuse(fault: HandedInFault | null): void {
  if (fault !== null) throw new JejakError(fault.code, 'wrong-use', fault.params);
}
