import { Button } from '@mantine/core';
import { IconEyePlus } from '@tabler/icons-react';
import { usePlace } from '../../shared/place.ts';
import { useWords } from '../../shared/words.tsx';

interface Props {
  /** What stands in the field of addresses: the first of them. */
  addresses: string;
  caseId: string | null;
  profile: string | null;
  acceptTlsErrors: boolean;
}

/** Leads to the form in which an address is said to be captured again and again, with what was chosen here. */
export function WatchInstead({ addresses, caseId, profile, acceptTlsErrors }: Props) {
  const words = useWords();
  const { replace } = usePlace();
  const [address = ''] = addresses.trim().split('\n');
  return (
    <Button
      variant="default"
      title={words.say('watching.watch-hint')}
      leftSection={<IconEyePlus size={18} aria-hidden />}
      onClick={() =>
        replace({
          ...{ screen: 'capture', tab: 'watched' },
          draft: { address, case: caseId, profile, acceptTlsErrors },
        })
      }
    >
      {words.say('watching.watch')}
    </Button>
  );
}
