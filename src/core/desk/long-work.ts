/** How much long work the windows have under way: what would be cut off if their pages were gone. */
export interface LongWork {
  count(): number;
  /** Counts one more until what it gives is called. */
  begin(): () => void;
  /** Called at each change from now on. */
  onChange(listener: () => void): void;
}

export function createLongWork(): LongWork {
  const running = new Set<symbol>();
  let tell: () => void = () => undefined;
  return {
    count: () => running.size,
    begin() {
      const one = Symbol('work');
      running.add(one);
      tell();
      return () => {
        if (running.delete(one)) tell();
      };
    },
    onChange(listener) {
      tell = listener;
    },
  };
}
