import { JejakError } from '../../contract/error.ts';

/** Paths that a person chose, under the tokens that the window knows them by. */
export interface ChosenPaths {
  take(token: string, path: string): void;
  /** @throws JejakError `not-chosen` for a token that main never gave */
  pathOf(token: string): string;
}

export function createChosenPaths(): ChosenPaths {
  const paths = new Map<string, string>();
  return {
    take: (token, path) => void paths.set(token, path),
    pathOf(token) {
      const path = paths.get(token);
      if (path === undefined) throw new JejakError('not-chosen', 'wrong-use');
      return path;
    },
  };
}
