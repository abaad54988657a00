import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useErrorWords } from './error-text.tsx';
import { nameError } from './name-error.ts';
import { goTo } from './place.ts';
import classes from './tell.module.css';
import { TypedUnsaved } from './typed-unsaved.ts';
import { canBeUndone, type Deed, isSuperseded, undo } from './undo.ts';
import { useWords } from './words.tsx';

export interface Tell {
  /**
   * Says a thing in the corner of the window, for a while; `action` is a word to press there. What it undoes can be
   * undone by a key too, until something else can be. A message `of` something takes the place of the one before of
   * the same.
   */
  say: (message: string, action?: { word: string; run: () => void; undoes?: true }, of?: string) => void;
  fail: (error: unknown) => void;
  /** Lets a call run that has no place of its own on the screen: where it fails, that is said. */
  watch: (work: Promise<unknown>) => void;
}

const errorForMs = 12_000;
const actionForMs = 8_000;

/** The message that is shown of something, by what it is of. */
const shownOf = new Map<string, { id: string; deed: Deed }>();

/** One for each error and what it is of. */
export function idOf(error: unknown): string {
  const { code, params } = nameError(error);
  return `error ${code} ${JSON.stringify(params)}`;
}

/** Says what was done and what failed where there is no place for it on the screen. */
export function useTell(): Tell {
  const words = useWords();
  const sayError = useErrorWords();
  const fail = (error: unknown): void => {
    if (error instanceof TypedUnsaved) {
      const { place } = error;
      say(sayError(error), { word: words.say('unsaved.go'), run: () => goTo(place) });
      return;
    }
    // What goes wrong again is said once.
    notifications.show({ id: idOf(error), color: 'red', message: sayError(error), autoClose: errorForMs });
  };
  const say: Tell['say'] = (message, action, of) => {
    const id = crypto.randomUUID();
    const deed: Deed = {
      word: action?.word ?? '',
      run: () => {
        notifications.hide(id);
        action?.run();
      },
    };
    if (of !== undefined) {
      const former = shownOf.get(of);
      if (former !== undefined) {
        notifications.hide(former.id);
        isSuperseded(former.deed);
      }
      shownOf.set(of, { id, deed });
    }
    if (action?.undoes === true) canBeUndone(deed);
    notifications.show({
      id,
      // What can be taken back is there until a person has seen it.
      ...(action === undefined ? {} : { autoClose: actionForMs }),
      message: (
        <span className={classes.told}>
          <span className={classes.message}>{message}</span>
          {action !== undefined && (
            <Button size="compact-sm" variant="subtle" onClick={() => undo(deed)}>
              {action.word}
            </Button>
          )}
        </span>
      ),
    });
  };
  return {
    say,
    fail,
    watch(work) {
      work.catch(fail);
    },
  };
}
