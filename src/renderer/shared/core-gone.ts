/** The core has ended, or its port has closed: whatever was asked of it has no answer. Words: `error.core-gone`. */
export class CoreGone extends Error {
  readonly code = 'core-gone';

  constructor(options?: ErrorOptions) {
    super('the core is gone', options);
    this.name = 'CoreGone';
  }
}
