/** Whether a person can see a window, as its page tells. */
interface Eyes {
  /** It is not hidden behind its sign in the tray, minimised or, where the system tells, covered. */
  isSeen: () => boolean;
  /** It can be seen, and is the one that is typed into. */
  isBefore: () => boolean;
  /** Calls `changed` whenever either may be otherwise than before; gives the function that ends this. */
  watch: (changed: () => void) => () => void;
  /** Calls `say` with each that is added when the window can be seen: at once, else as soon as it can; each once. */
  sayWhenSeen: (say: (what: string) => void) => {
    add: (what: string) => void;
    /** Forgets what was not said. */
    end: () => void;
  };
}

/** What is asked of `document`. */
interface Page extends EventTarget {
  readonly visibilityState: string;
  hasFocus(): boolean;
}

export function createEyes(page: Page, window: EventTarget): Eyes {
  const told = [
    { of: page, type: 'visibilitychange' },
    { of: window, type: 'focus' },
    { of: window, type: 'blur' },
  ];
  const isSeen = (): boolean => page.visibilityState === 'visible';
  const watch: Eyes['watch'] = (changed) => {
    for (const { of, type } of told) of.addEventListener(type, changed);
    return () => {
      for (const { of, type } of told) of.removeEventListener(type, changed);
    };
  };
  return {
    ...{ isSeen, watch },
    isBefore: () => isSeen() && page.hasFocus(),
    sayWhenSeen(say) {
      const waiting = new Set<string>();
      const look = (): void => {
        if (!isSeen()) return;
        for (const what of waiting) {
          waiting.delete(what);
          say(what);
        }
      };
      return {
        add(what) {
          waiting.add(what);
          look();
        },
        end: watch(look),
      };
    },
  };
}
