/** Who must act on an error; the exit status of the command line follows from it (docs/cli). */
export type Fault =
  /** Done, and the answer is no: a problem was found, a capture failed. Exit status 1. */
  | 'answer-is-no'
  /** The caller gave something wrong: an argument, a passphrase, an unreadable file. Exit status 2. */
  | 'wrong-use'
  /** The machine could not go on: disk full, locker busy, internal. Exit status 3. */
  | 'could-not-go-on'
  /** The user stopped it. Exit status 130. */
  | 'interrupted';

/** Values that fill the words of an error. */
export type ErrorParams = Record<string, string | number>;

/**
 * Every error that a person may see. `code` is kebab-case and stable; the words come from
 * `src/words` under `error.CODE` (what happened, what it means for the evidence, what to do) and
 * are filled with `params`. The message of the Error itself is for logs only.
 */
export class JejakError extends Error {
  readonly code: string;
  readonly fault: Fault;
  readonly params: ErrorParams;

  constructor(code: string, fault: Fault, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'JejakError';
    this.code = code;
    this.fault = fault;
    this.params = params;
  }
}

const exitStatusByFault: Record<Fault, number> = {
  'answer-is-no': 1,
  'wrong-use': 2,
  'could-not-go-on': 3,
  interrupted: 130,
};

/** The exit status that an error earns; anything that is not a JejakError is internal (3). */
export function exitStatus(error: unknown): number {
  return error instanceof JejakError ? exitStatusByFault[error.fault] : 3;
}

/** An error in the form in which it crosses a thread or a process. */
export interface PlainError {
  code: string;
  fault: Fault;
  params: ErrorParams;
  message: string;
  stack?: string;
}

/** Turns a thrown value into its wire form; system errors (ENOSPC, EIO …) get codes of their own. */
export function toPlainError(error: unknown): PlainError {
  const known = error instanceof JejakError ? error : fromSystemError(error);
  return {
    code: known.code,
    fault: known.fault,
    params: known.params,
    message: known.message,
    ...(error instanceof Error && error.stack !== undefined ? { stack: error.stack } : {}),
  };
}

export function fromPlainError(plain: PlainError): JejakError {
  const error = new JejakError(plain.code, plain.fault, plain.params);
  if (plain.stack !== undefined) error.stack = plain.stack;
  return error;
}

const codeBySystemError: Record<string, string> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  SQLITE_READONLY: 'read-only',
  SQLITE_CANTOPEN: 'no-permission',
  SQLITE_BUSY: 'locker-busy',
  SQLITE_LOCKED: 'locker-busy',
  EIO: 'disk-failing',
  SQLITE_CORRUPT: 'locker-damaged',
  SQLITE_NOTADB: 'locker-damaged',
};

/** Some calls of Node give the system's words and no code: removing a folder is one. */
const codeBySystemWords: readonly [words: RegExp, code: string][] = [
  [/input\/output error/i, 'disk-failing'],
  [/no space left on device|disk quota exceeded/i, 'disk-full'],
  [/read-only file system/i, 'read-only'],
  [/permission denied|operation not permitted/i, 'no-permission'],
];

/** Names a system or SQLite error for a person; what it does not know becomes `internal`. */
export function fromSystemError(error: unknown): JejakError {
  if (error instanceof JejakError) return error;
  const raw = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  const code =
    codeBySystemError[raw] ??
    (raw.startsWith('SQLITE_IOERR') ? 'disk-failing' : undefined) ??
    codeBySystemError[raw.split('_').slice(0, 2).join('_')] ??
    (raw === '' ? codeBySystemWords.find(([words]) => words.test(detail))?.[1] : undefined);
  return new JejakError(code ?? 'internal', 'could-not-go-on', { detail, system: raw }, { cause: error });
}
