import { Menu, Notification, nativeImage, Tray } from 'electron';
import { loadWords } from '../words/load.ts';
import type { Words } from '../words/say.ts';
import type { CoreWork } from './core-keeper.ts';

/** The sign in the system's tray while no window is to be seen and the queue, the watching, or what a window has begun, goes on. */
export interface WorkTray {
  show(work: CoreWork): Promise<void>;
  hide(): void;
}

export function createWorkTray(
  iconPath: string,
  { open, quit }: { open: () => void; quit: () => void },
): WorkTray {
  let tray: Tray | undefined;
  let isTold = false;
  let wanted: CoreWork | undefined;
  return {
    async show(work) {
      wanted = work;
      const { language } = work;
      const words = await loadWords(language);
      if (wanted !== work) return; // hidden meanwhile, or there is something newer to show
      if (tray === undefined) {
        tray = new Tray(nativeImage.createFromPath(iconPath));
        tray.on('click', open);
        // Not every desktop shows signs in a tray: once, the system says it too.
        if (!isTold && Notification.isSupported()) {
          const note = new Notification({ title: sayWork(work, words), body: words.say('shell.goes-on') });
          note.on('click', open);
          note.show();
          isTold = true;
        }
      }
      const now = sayWork(work, words);
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
      wanted = undefined;
      tray?.destroy();
      tray = undefined;
    },
  };
}

function sayWork({ pages, watches, under }: CoreWork, words: Words): string {
  if (pages > 0) return words.say('shell.pages', { count: pages });
  if (under > 0) return words.say('shell.under-way');
  return watches > 0 ? words.say('shell.watches', { count: watches }) : words.say('shell.idle');
}
