import { useHotkeys } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { addFiles, askForFiles } from './bring-in.ts';
import { BringInPanel } from './bring-in-panel.tsx';
import { FileCatcher } from './file-catcher.tsx';
import { usePlace } from './place.ts';

/** Takes files that are dropped anywhere on the desk: they are brought in, unless the screen takes them itself. */
export function DropZone({ children }: { children: ReactNode }) {
  const { place } = usePlace();
  const here = place.screen === 'case' ? place.case : undefined;
  useHotkeys([['mod+I', () => askForFiles(here)]], []);
  return (
    <>
      {children}
      <BringInPanel />
      <FileCatcher
        otherwise={{
          say: 'bring-in.drop-here',
          hint: 'bring-in.drop-hint',
          take: (files) => addFiles(files, here),
        }}
      />
    </>
  );
}
