import { Button } from '@mantine/core';
import { bridge } from '../../shared/bridge.ts';
import { useCalls, useLocker } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { keepWork, useKeptWork } from '../../shared/working.ts';
import classes from './section.module.css';
import { Section } from './section.tsx';

/** Goes on while other screens are looked at. */
const backup = keepWork<{ file: string; entries: number }>();
let token: string | null = null;

/** Copies the whole locker into one file, while it is in use. */
export function BackupSection() {
  const words = useWords();
  const time = useTime();
  const calls = useCalls();
  const locker = useLocker();
  const work = useKeptWork(backup);
  const start = async (): Promise<void> => {
    const day = new Date().toLocaleDateString('sv');
    const [chosen] = await bridge.choose('save-backup', `${locker.name} ${day}.jejak-backup`);
    if (chosen === undefined) return;
    token = chosen.token;
    await work.run((signal) => calls.locker.backup({ file: chosen.token }, { signal }));
  };
  const { state } = work;
  return (
    <Section title={words.say('settings.backup')} help={words.say('settings.backup-help')}>
      {state.is === 'failed' && <ErrorText error={state.error} />}
      {state.is === 'cancelled' && <p className={classes.text}>{words.say('settings.backup-stopped')}</p>}
      {state.is === 'done' && (
        <p className={classes.text} role="status">
          {words.say('settings.backup-done', {
            file: state.result.file,
            entries: time.number(state.result.entries),
          })}
        </p>
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
                if (token !== null) void bridge.showInFolder(token);
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
