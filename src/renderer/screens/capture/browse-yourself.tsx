import { Button, Switch } from '@mantine/core';
import { IconBrowser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { calls } from '../../shared/calls.ts';
import { useTell } from '../../shared/tell.tsx';
import { useVisit } from '../../shared/visit.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './visit.module.css';

interface Props {
  /** What stands in the field of addresses: the first of them is where it begins. */
  addresses: string;
  caseId: string | null;
  profile: string | null;
  /** Called when the window is there, with what is left in the field. */
  onBegun: (left: string) => void;
}

/** Opens a visible browser in which the person works by hand. */
export function BrowseYourself({ addresses, caseId, profile, onBegun }: Props) {
  const words = useWords();
  const tell = useTell();
  const visit = useVisit();
  const [record, setRecord] = useState(false);
  const [first = '', ...left] = addresses.trim().split('\n');
  const begin = useMutation({
    mutationFn: () => calls.visit.begin({ url: first === '' ? null : first, case: caseId, profile, record }),
    onSuccess: () => onBegun(left.join('\n')),
    onError: tell.fail,
  });
  const isGoing = visit !== null && visit.over === null;
  return (
    <div className={classes.begin}>
      <Button
        variant="default"
        loading={begin.isPending}
        title={words.say('visit.begin-hint')}
        leftSection={<IconBrowser size={18} aria-hidden />}
        onClick={() => (isGoing ? tell.say(words.say('visit.already')) : begin.mutate())}
      >
        {words.say('visit.begin')}
      </Button>
      <Switch
        label={words.say('visit.record')}
        title={words.say('visit.record-hint')}
        disabled={isGoing || begin.isPending}
        checked={record}
        onChange={(event) => setRecord(event.currentTarget.checked)}
      />
    </div>
  );
}
