import { useHotkeys, useWindowEvent } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { bridge } from './bridge.ts';
import { addFiles, askForFiles } from './bring-in.ts';
import { BringInPanel } from './bring-in-panel.tsx';
import classes from './drop-zone.module.css';
import { type DropTarget, useDropTarget } from './drops.ts';
import { ImportProvider } from './importing.tsx';
import { usePlace } from './place.ts';
import { useWords } from './words.tsx';

/** Takes files that are dropped anywhere on the desk: they are brought in, unless the screen takes them itself. */
export function DropZone({ children }: { children: ReactNode }) {
  const { place } = usePlace();
  const here = place.screen === 'case' ? place.case : undefined;
  useHotkeys([['mod+I', () => askForFiles(here)]], []);
  const bringIn: DropTarget = {
    say: 'bring-in.drop-here',
    hint: 'bring-in.drop-hint',
    take: (files) => addFiles(files, here),
  };
  const target = useDropTarget() ?? bringIn;
  return (
    <ImportProvider>
      {children}
      <BringInPanel />
      <Catcher target={target} />
    </ImportProvider>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** What lies over the window while files hang over it. */
function Catcher({ target }: { target: DropTarget }) {
  const words = useWords();
  const [over, setOver] = useState(false);
  useWindowEvent('dragenter', (event) => {
    if (hasFiles(event)) setOver(true);
  });
  useWindowEvent('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  });
  useWindowEvent('dragleave', (event) => {
    if (event.relatedTarget === null) setOver(false);
  });
  useWindowEvent('drop', (event) => {
    setOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    void bridge.drop([...(event.dataTransfer?.files ?? [])]).then((files) => {
      if (files.length > 0) target.take(files);
      else notifications.show({ message: words.say('bring-in.nothing-dropped') });
    });
  });
  if (!over) return null;
  return (
    <div className={classes.catcher} aria-hidden>
      <div className={classes.sheet}>
        <IconDownload size={40} stroke={1.25} />
        <div className={classes.say}>{words.say(target.say)}</div>
        <div className={classes.hint}>{words.say(target.hint)}</div>
      </div>
    </div>
  );
}
