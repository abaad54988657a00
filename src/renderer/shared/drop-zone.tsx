import { useHotkeys } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { addFiles, askForFiles } from './bring-in.ts';
import { addFolders } from './bring-in-folders.ts';
import { BringInPanel } from './bring-in-panel.tsx';
import { FileCatcher } from './file-catcher.tsx';

/** Takes files that are dropped anywhere on the desk: they are brought in, unless the screen takes them itself. */
export function DropZone({ children }: { children: ReactNode }) {
  useHotkeys([['mod+I', () => askForFiles()]], []);
  return (
    <>
      {children}
      <BringInPanel />
      <FileCatcher
        otherwise={{
          say: 'bring-in.drop-here',
          hint: 'bring-in.drop-hint',
          take: (files) => addFiles(files),
          takeFolders: (folders) => void addFolders(folders),
        }}
      />
    </>
  );
}
