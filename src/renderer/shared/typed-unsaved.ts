import type { Place } from './place.ts';

/** Something that was typed would be lost by what somebody wants. Words: `error.typed-unsaved`. */
export class TypedUnsaved extends Error {
  readonly code = 'typed-unsaved';
  readonly params: { what: string };
  /** Where the first of it was typed. */
  readonly place: Place;

  /** @param what each thing by its name, in the language of the window */
  constructor(what: readonly string[], place: Place) {
    super('something that was typed is not saved');
    this.name = 'TypedUnsaved';
    this.params = { what: what.join('; ') };
    this.place = place;
  }
}
