import type { ErrorParams } from '../contract/error.ts';

/**
 * Bytes that do not keep to a format. `code` is kebab-case; the verifier turns it into a failure, and
 * the words come from `verify.CODE`.
 */
export class FormatError extends Error {
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'FormatError';
    this.code = code;
    this.params = params;
  }
}
