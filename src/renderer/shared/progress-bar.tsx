import { Progress } from '@mantine/core';
import { progressAria } from './progress-aria.ts';

interface Props {
  /** What goes on. */
  label: string;
  /** From 0 to 100; null where nobody knows how long it takes: then the bar moves. */
  share: number | null;
  size?: 'xs' | 'sm';
  className?: string | undefined;
}

/** How far something is. */
export function ProgressBar({ label, share, size = 'sm', className }: Props) {
  return (
    <Progress.Root size={size} className={className ?? ''}>
      <Progress.Section
        value={share ?? 100}
        animated={share === null}
        withAria={false}
        aria-label={label}
        {...progressAria(share)}
      />
    </Progress.Root>
  );
}
