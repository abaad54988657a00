/** Where a locker lies: as the core is told, and as a person is shown. */
export interface LockerPlace {
  where: { token: string } | { recent: string };
  path: string;
}

/** The name of a locker from its folder, without the ending. */
export function lockerNameOf(path: string): string {
  const last = path.split(/[/\\]/).findLast((part) => part !== '') ?? path;
  return last.replace(/\.jejak$/i, '');
}

/** Which sheet is shown while no locker is open. */
export type Sheet =
  | { is: 'welcome' }
  | { is: 'create' }
  | { is: 'restore' }
  | { is: 'verify' }
  | { is: 'sample' }
  | { is: 'open'; where: LockerPlace }
  | { is: 'recover'; where: LockerPlace };
