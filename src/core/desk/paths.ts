import { randomBytes } from 'node:crypto';
import { JejakError } from '../../contract/error.ts';

/** Paths that a person chose, under the tokens that the window knows them by. */
export interface ChosenPaths {
  take(token: string, path: string): void;
  /** A token for a path that a person chose in an earlier run, and that the locker has kept. */
  keep(path: string): string;
  /** @throws JejakError `not-chosen` for a token that main never gave */
  pathOf(token: string): string;
}

/** @param tell says to the shell what was kept, which shows files by their tokens */
export function createChosenPaths(tell: (token: string, path: string) => void): ChosenPaths {
  const paths = new Map<string, string>();
  return {
    take: (token, path) => void paths.set(token, path),
    keep(path) {
      const token = randomBytes(16).toString('hex');
      paths.set(token, path);
      tell(token, path);
      return token;
    },
    pathOf(token) {
      const path = paths.get(token);
      if (path === undefined) throw new JejakError('not-chosen', 'wrong-use');
      return path;
    },
  };
}
