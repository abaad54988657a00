import { Button } from '@mantine/core';
import { IconFolders, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { casesQuery } from '../../shared/calls.ts';
import { Empty } from '../../shared/empty.tsx';
import { Page } from '../../shared/page.tsx';
import { ReadError } from '../../shared/read.tsx';
import { useOpenForm } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import { CaseTable } from './case-table.tsx';
import { NewCase, newCase } from './new-case.tsx';

/** All cases of the locker. */
export default function Cases() {
  const words = useWords();
  const read = useQuery(casesQuery);
  const cases = read.data;
  const [form, setForm] = useOpenForm({ case: newCase });
  const adding = form === 'case';
  /** Who gave the new case up goes on at the button that began it. */
  const [gaveUp, setGaveUp] = useState(false);
  const add = (
    <Button
      autoFocus={gaveUp}
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => setForm('case')}
    >
      {words.say('cases.new')}
    </Button>
  );
  const none = cases?.length === 0;
  return (
    <Page title={words.say('rail.cases')} actions={none || adding ? undefined : add}>
      <ReadError of={[read]} />
      {adding && (
        <NewCase
          onDone={() => {
            setGaveUp(true);
            setForm(null);
          }}
        />
      )}
      {none && !adding && (
        <Empty icon={IconFolders} action={add}>
          {words.say('cases.empty')}
        </Empty>
      )}
      {cases !== undefined && !none && <CaseTable cases={cases} />}
    </Page>
  );
}
