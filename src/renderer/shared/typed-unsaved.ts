/** Something that was typed would be lost by what somebody wants. Words: `error.typed-unsaved`. */
export class TypedUnsaved extends Error {
  readonly code = 'typed-unsaved';

  constructor() {
    super('something that was typed is not saved');
    this.name = 'TypedUnsaved';
  }
}
