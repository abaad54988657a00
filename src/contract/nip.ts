/** What is wrong with a staff number, by the part of it that is. */
export type NipFault = 'length' | 'birth' | 'appointment' | 'sex' | 'serial';

const parts = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})$/;
const youngestAtAppointment = 15;

/**
 * A civil servant's number by its form: day of birth (8 digits), year and month of appointment (6), sex (1 or 2), serial
 * number (3). Blanks, dots and dashes between are taken out. In the number of a contract employee (PPPK) the place of the
 * month says which appointment it is, from 21 on. Whether anybody has the number is not known here.
 *
 * @param thisYear the year by the device's clock; a year ahead is let through, since clocks may be late
 */
export function readNip(text: string, thisYear = new Date().getFullYear()): { nip: string } | NipFault {
  const nip = text.replaceAll(/[\s.\-‐-―]/g, '');
  const [, year, month, day, appointed, part, sex, serial] = (parts.exec(nip) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return 'length';
  if (!isDayOf(year, month, day) || year < 1900 || year > thisYear) return 'birth';
  if (appointed === undefined || appointed < year + youngestAtAppointment || appointed > thisYear + 1)
    return 'appointment';
  if (part === undefined || !((part >= 1 && part <= 12) || (part >= 21 && part <= 99))) return 'appointment';
  if (sex !== 1 && sex !== 2) return 'sex';
  if (serial === 0) return 'serial';
  return { nip };
}

/** As it is read out: birth, appointment, sex, serial. */
export function groupNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
}

function isDayOf(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}
