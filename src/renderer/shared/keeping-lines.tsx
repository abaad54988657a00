import { EndedLine } from './ended-line.tsx';
import { useBackup, useCheck, useNewDataKey } from './keeping-locker.ts';
import { useLogIn } from './logging-in.ts';
import { usePlace } from './place.ts';
import { useVisit } from './visit.ts';
import { useWords } from './words.tsx';
import { Line } from './work-line.tsx';

/** In the bottom line: what runs for the locker as a whole, and each browser that a person has before them. */
export function KeepingLines() {
  const words = useWords();
  const { place, go } = usePlace();
  const { work, target } = useBackup();
  const check = useCheck();
  const drawing = useNewDataKey();
  const running = [
    { say: words.say('line.backup'), state: work.state, detail: target?.name },
    { say: words.say('line.check'), state: check.state, detail: undefined },
    { say: words.say('line.data-key'), state: drawing.state, detail: undefined },
  ];
  const atSettings = { isThere: place.screen === 'settings', onClick: () => go({ screen: 'settings' }) };
  const logIn = useLogIn();
  const visit = useVisit();
  const isVisiting = visit !== null && visit.over === null;
  const toSettings = (): void => go({ screen: 'settings' });
  return (
    <>
      {running.map(
        ({ say, state, detail }) =>
          state.is === 'running' && (
            <Line key={say} say={say} detail={detail} progress={state.progress} onClick={toSettings} />
          ),
      )}
      <EndedLine
        {...atSettings}
        state={work.state}
        say={(ended) =>
          'result' in ended
            ? { isGood: true, text: words.say('line.ended-backup') }
            : { isGood: false, text: words.say('line.failed-backup') }
        }
      />
      <EndedLine
        {...atSettings}
        state={check.state}
        say={(ended) => {
          if (!('result' in ended)) return { isGood: false, text: words.say('line.failed-check') };
          const { ok } = ended.result;
          return { isGood: ok, text: words.say(ok ? 'line.ended-check' : 'line.check-found') };
        }}
      />
      <EndedLine
        {...atSettings}
        state={drawing.state}
        say={(ended) =>
          'result' in ended
            ? { isGood: true, text: words.say('line.ended-data-key') }
            : { isGood: false, text: words.say('line.failed-data-key') }
        }
      />
      {logIn.work.state.is === 'running' && (
        <Line
          say={words.say('line.log-in')}
          detail={logIn.profile?.name}
          progress={null}
          onClick={toSettings}
        />
      )}
      {isVisiting && (
        <Line
          say={words.say('visit.title')}
          detail={visit.url ?? undefined}
          progress={null}
          onClick={() => go({ screen: 'capture' })}
        />
      )}
    </>
  );
}
