import { randomBytes } from 'node:crypto';
import { JejakError } from '../../contract/error.ts';

/** Paths that a person chose, under the tokens that the window knows them by. */
export interface ChosenPaths {
  take(token: string, path: string): void;
  /** A token for a path that a person chose in an earlier run, and that the locker has kept. */
  keep(path: string): string;
  /** A token for a file that was found in a folder that a person chose. */
  keepFound(path: string, folder: string): string;
  /** The folders that files under these tokens were found in, each once. */
  foldersOf(tokens: readonly string[]): string[];
  /** @throws JejakError `not-chosen` for a token that main never gave */
  pathOf(token: string): string;
}

/** @param tell says to the shell what was kept, which shows files by their tokens */
export function createChosenPaths(tell: (token: string, path: string) => void): ChosenPaths {
  const paths = new Map<string, string>();
  const folders = new Map<string, string>();
  const keep = (path: string): string => {
    const token = randomBytes(16).toString('hex');
    paths.set(token, path);
    tell(token, path);
    return token;
  };
  return {
    keep,
    keepFound(path, folder) {
      const token = keep(path);
      folders.set(token, folder);
      return token;
    },
    foldersOf: (tokens) => [...new Set(tokens.flatMap((token) => folders.get(token) ?? []))],
    take: (token, path) => void paths.set(token, path),
    pathOf(token) {
      const path = paths.get(token);
      if (path === undefined) throw new JejakError('not-chosen', 'wrong-use');
      return path;
    },
  };
}
