import { Button, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { WhoActs as Choice } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';

/**
 * Asks in whose name the entries of a locker that was opened are made; who did last on this device is offered,
 * or nobody where the officer whose passphrase it was retired.
 */
export function WhoActs({ choice: { officers, last }, onBack }: { choice: Choice; onBack: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const [officer, choose] = useState(last);
  const beginning = useMutation({ mutationFn: () => calls.locker.begin({ officer }) });
  const form = useForm(officer !== '', () => {
    if (!beginning.isPending) beginning.mutate();
  });
  const back = (): void => {
    void calls.locker.close();
    onBack();
  };
  return (
    <Frame title={words.say('who-acts.title')} subtitle={words.say('who-acts.subtitle')} onBack={back}>
      <form className={classes.form} onSubmit={form.onSubmit}>
        <Radio.Group
          value={officer}
          onChange={choose}
          aria-label={words.say('who-acts.title')}
          error={form.tried && officer === '' && words.say('who-acts.needed')}
        >
          <div className={classes.officers}>
            {officers.map(({ id, name, agency, role, assignment }) => (
              <Radio
                key={id}
                value={id}
                autoFocus={id === (last === '' ? officers[0]?.id : last)}
                label={name}
                description={[
                  agency,
                  role === '' ? '' : words.say(`officers.role-${role}`),
                  assignment === '' ? '' : words.say('officers.assigned', { letter: assignment }),
                  id === last ? words.say('who-acts.last') : '',
                ]
                  .filter((each) => each !== '')
                  .join(' · ')}
              />
            ))}
          </div>
        </Radio.Group>
        <ErrorText error={beginning.error} />
        <div className={classes.buttons}>
          <span />
          <Button type="submit" loading={beginning.isPending}>
            {words.say('who-acts.do')}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
