import { Button } from '@mantine/core';
import { useWords } from '../../shared/words.tsx';

interface Props {
  /** Of whom or of what, for who hears the buttons. */
  name: string;
  onOpen: (what: 'change' | 'withdraw') => void;
}

/** What can be done with a record: change it, take it back. */
export function PersonActions({ name, onOpen }: Props) {
  const words = useWords();
  return (
    <>
      {(['change', 'withdraw'] as const).map((what) => (
        <Button
          key={what}
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={`${words.say(`acts.${what}`)}: ${name}`}
          onClick={() => onOpen(what)}
        >
          {words.say(`acts.${what}`)}
        </Button>
      ))}
    </>
  );
}
