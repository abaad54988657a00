import { Button } from '@mantine/core';
import { bridge } from '../../shared/bridge.ts';
import { useLocker } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { backUp, useBackup } from '../../shared/keeping-locker.ts';
import { WorkProgress } from '../../shared/progress.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';

/** Copies the whole locker into one file, while it is in use. */
export function BackupSection() {
  const words = useWords();
  const time = useTime();
  const locker = useLocker();
  const { work, target } = useBackup();
  const start = async (): Promise<void> => {
    const day = new Date().toLocaleDateString('sv');
    const [chosen] = await bridge.choose('save-backup', `${locker.name} ${day}.jejak-backup`);
    if (chosen !== undefined) backUp(chosen);
  };
  const { state } = work;
  return (
    <Section
      title={words.say('settings.backup')}
      reveal={state.is === 'running'}
      help={words.say('settings.backup-help')}
    >
      {state.is === 'failed' && <ErrorText error={state.error} />}
      {state.is === 'cancelled' && <p className={classes.text}>{words.say('settings.backup-stopped')}</p>}
      {state.is === 'done' && (
        <div role="status">
          <p className={classes.text}>
            {words.say('settings.backup-done', {
              file: state.result.file,
              entries: time.number(state.result.entries),
            })}
          </p>
          <p className={classes.help}>{words.say('settings.backup-at', { when: time.long(state.at) })}</p>
        </div>
      )}
      {state.is === 'running' ? (
        <WorkProgress progress={state.progress} onCancel={work.cancel} />
      ) : (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => void start()}>
            {words.say('settings.backup-do')}
          </Button>
          {state.is === 'done' && (
            <Button
              variant="subtle"
              onClick={() => {
                if (target !== null) void bridge.showInFolder(target.token);
              }}
            >
              {words.say('settings.show-in-folder')}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
