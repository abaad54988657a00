import { useEffect, useMemo, useRef, useState } from 'react';
import { FormatError } from '../../bundle/format-error.ts';
import { JejakError } from '../../contract/error.ts';
import { languageFrom } from '../../words/say.ts';
import type { Brought, Checked, Given } from '../check/messages.ts';
import { type CheckUnderWay, startCheck } from '../check/start-check.ts';
import { speechIn } from '../words.ts';
import { Checking } from './checking.tsx';
import { nameOf } from './given.ts';
import { Result } from './result.tsx';
import { SpeechContext } from './speech.ts';
import { Start } from './start.tsx';

type State =
  | { is: 'idle'; error: string | null }
  | { is: 'checking'; given: Given; done: number; total: number }
  | { is: 'checked'; given: Given; checked: Checked; at: string };

/** The whole page: asks for a bundle, checks it before the reader's eyes, and shows what is in it. */
export function Page() {
  const [language, setLanguage] = useState(() => languageFrom(navigator.language));
  const speech = useMemo(() => speechIn(language), [language]);
  const [state, setState] = useState<State>({ is: 'idle', error: null });
  const [brought, setBrought] = useState<Brought>({});
  const underWay = useRef<CheckUnderWay | null>(null);
  const { words } = speech;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words.say('periksa.title')} · Jejak`;
  }, [language, words]);
  useEffect(() => () => underWay.current?.end(), []);

  const stop = (error: string | null = null): void => {
    underWay.current?.end();
    setState({ is: 'idle', error });
  };
  const check = (given: Given): void => {
    underWay.current?.end();
    setState({ is: 'checking', given, done: 0, total: 0 });
    underWay.current = startCheck(
      { given, brought },
      {
        progress: (done, total) => setState({ is: 'checking', given, done, total }),
        checked: (checked) => setState({ is: 'checked', given, checked, at: new Date().toISOString() }),
        failed: (error) => setState({ is: 'idle', error: saidOf(error) }),
      },
    );
  };
  const saidOf = (error: Error): string => {
    if (!(error instanceof JejakError) && !(error instanceof FormatError)) return error.message;
    if (/^bundle-(encrypted|needs)/.test(error.code)) return words.say('periksa.encrypted');
    return words.sayCode('error', error.code, error.params);
  };

  return (
    <SpeechContext value={speech}>
      <header className="head">
        <strong>Jejak</strong>
        <button
          type="button"
          className="plain"
          lang={language === 'id' ? 'en' : 'id'}
          onClick={() => setLanguage(language === 'id' ? 'en' : 'id')}
        >
          {words.say('periksa.other-language')}
        </button>
      </header>
      <main>
        {state.is === 'idle' && (
          <Start
            {...{ brought, setBrought, check }}
            error={state.error}
            refuse={() => stop(words.say('periksa.not-one'))}
          />
        )}
        {state.is === 'checking' && (
          <Checking name={nameOf(state.given)} done={state.done} total={state.total} stop={() => stop()} />
        )}
        {state.is === 'checked' && (
          <Result {...state} keyGiven={brought.key} again={() => check(state.given)} other={() => stop()} />
        )}
      </main>
    </SpeechContext>
  );
}
