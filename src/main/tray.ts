import { Menu, nativeImage, Tray } from 'electron';
import { wordsIn } from '../words/index.ts';
import type { CoreWork } from './core-keeper.ts';

/** The sign in the system's tray while no window is open and the queue goes on. */
export interface WorkTray {
  show(work: CoreWork): void;
  hide(): void;
}

export function createWorkTray(
  iconPath: string,
  { open, quit }: { open: () => void; quit: () => void },
): WorkTray {
  let tray: Tray | undefined;
  return {
    show({ pages, language }) {
      const words = wordsIn(language);
      if (tray === undefined) {
        tray = new Tray(nativeImage.createFromPath(iconPath));
        tray.on('click', open);
      }
      const now = pages === 0 ? words.say('shell.idle') : words.say('shell.pages', { count: pages });
      tray.setToolTip(now);
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: now, enabled: false },
          { label: words.say('shell.open'), click: open },
          { type: 'separator' },
          { label: words.say('shell.quit'), click: quit },
        ]),
      );
    },
    hide() {
      tray?.destroy();
      tray = undefined;
    },
  };
}
