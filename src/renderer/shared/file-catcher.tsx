import { useWindowEvent } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { bridge } from './bridge.ts';
import classes from './drop-zone.module.css';
import { type DropTarget, useDropTarget } from './drops.ts';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** Catches files that are dropped on the window, for whoever takes them; `otherwise` where nobody does. */
export function FileCatcher({ otherwise }: { otherwise?: DropTarget }) {
  const words = useWords();
  const tell = useTell();
  const target = useDropTarget() ?? otherwise;
  const [over, setOver] = useState(false);
  useWindowEvent('dragenter', (event) => {
    if (hasFiles(event)) setOver(true);
  });
  useWindowEvent('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = target === undefined ? 'none' : 'copy';
  });
  useWindowEvent('dragleave', (event) => {
    if (event.relatedTarget === null) setOver(false);
  });
  useWindowEvent('drop', (event) => {
    setOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    void bridge.drop([...(event.dataTransfer?.files ?? [])]).then((dropped) => {
      const files = dropped.filter(({ bytes }) => bytes !== null);
      const folders = target?.takeFolders === undefined ? [] : dropped.filter(({ bytes }) => bytes === null);
      if (folders.length > 0) target?.takeFolders?.(folders);
      if (files.length > 0) target?.take(files);
      if (files.length + folders.length === 0) tell.say(words.say('bring-in.nothing-dropped'));
    });
  });
  if (!over || target === undefined) return null;
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
