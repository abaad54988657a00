import { type SyntheticEvent, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * A form whose button can always be pressed: where something is wanting, each field then says what it needs, and the
 * first of them has the keyboard.
 */
export interface Form {
  /** Whether it was tried to go on with what is wanting: before, nothing is said of what is not yet filled in. */
  tried: boolean;
  onSubmit: (event: SyntheticEvent<HTMLElement>) => void;
  /** Takes it as not tried: other fields are asked for now. */
  begin: () => void;
}

/** @param go what is done where all is there */
export function useForm(isWhole: boolean, go: () => void): Form {
  const [tried, setTried] = useState(false);
  return {
    tried,
    onSubmit(event) {
      event.preventDefault();
      if (isWhole) {
        go();
        return;
      }
      const { currentTarget } = event;
      // Its errors must be there to find the first.
      flushSync(() => setTried(true));
      focusFault(currentTarget);
    },
    begin: () => setTried(false),
  };
}

/** Gives the keyboard to the first field that says what it needs. */
export function focusFault(form: HTMLElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus();
}
