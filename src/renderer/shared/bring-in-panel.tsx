import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import classes from './bring-in.module.css';
import { askForFiles, showBringIn, useBringIn } from './bring-in.ts';
import { askForFolder } from './bring-in-folders.ts';
import { BringInForm } from './bring-in-form.tsx';
import { BrokenOff } from './broken-off.tsx';
import { ErrorText } from './error-text.tsx';
import { FoldersLooked } from './folders-looked.tsx';
import { Imported } from './imported.tsx';
import { useImport } from './importing.ts';
import { isListOpen } from './list-open.ts';
import { WorkProgress } from './progress.tsx';
import { useWords } from './words.tsx';

/** The panel in which files are brought in; what runs goes on when it is shut. */
export function BringInPanel() {
  const { open } = useBringIn();
  return open ? <Panel /> : null;
}

function Panel() {
  const words = useWords();
  const { files } = useBringIn();
  const work = useImport();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const close = (): void => {
    showBringIn(false);
    if (work.state.is !== 'running') work.reset();
  };
  return (
    <aside
      className={classes.panel}
      aria-labelledby="bring-in-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isListOpen(event.target)) close();
      }}
    >
      <header className={classes.head}>
        <h2 id="bring-in-title" ref={heading} tabIndex={-1} className={classes.title}>
          {words.say('bring-in.title')}
        </h2>
        <ActionIcon variant="subtle" color="gray" aria-label={words.say('bring-in.close')} onClick={close}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.body}>
        {work.state.is === 'running' ? (
          <>
            <WorkProgress progress={work.state.progress} onCancel={work.cancel} />
            <div className={classes.detail}>{work.state.progress?.detail}</div>
          </>
        ) : (
          <>
            <Outcome />
            {files.length > 0 ? (
              <BringInForm />
            ) : (
              <>
                <FoldersLooked />
                <Over close={close} />
              </>
            )}
          </>
        )}
      </div>
    </aside>
  );
}

/** What came of the bringing-in before: said also where other files wait already. */
function Outcome() {
  const words = useWords();
  const { state } = useImport();
  return (
    <>
      {state.is === 'done' && <Imported result={state.result} />}
      {state.is === 'cancelled' && <p role="status">{words.say('bring-in.stopped')}</p>}
      {state.is === 'failed' && <ErrorText error={state.error} />}
      {(state.is === 'failed' || state.is === 'cancelled') && <BrokenOff />}
    </>
  );
}

function Over({ close }: { close: () => void }) {
  const words = useWords();
  const { state } = useImport();
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => askForFiles()}>
        {words.say(state.is === 'idle' ? 'bring-in.choose' : 'bring-in.again')}
      </Button>
      <Button variant="default" onClick={() => askForFolder()}>
        {words.say('bring-in.add-folder')}
      </Button>
      <Button onClick={close}>{words.say('bring-in.close')}</Button>
    </div>
  );
}
