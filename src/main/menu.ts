import { Menu, type MenuItemConstructorOptions } from 'electron';
import { loadWords } from '../words/load.ts';
import type { Language, Words } from '../words/say.ts';

/**
 * Sets the menu of the application. On macOS the keys to copy, paste, hide and quit are its menu's; elsewhere the
 * window has no menu.
 */
export async function setMenu(language: Language, platform = process.platform): Promise<void> {
  if (platform !== 'darwin') {
    Menu.setApplicationMenu(null);
    return;
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuOfMac(await loadWords(language))));
}

/** What is done is the system's own role; nothing here loads a page anew or opens the tools of developers. */
function menuOfMac(words: Words): MenuItemConstructorOptions[] {
  const line = { type: 'separator' } as const;
  return [
    {
      label: 'Jejak',
      submenu: [
        { role: 'about', label: words.say('menu.about') },
        line,
        { role: 'hide', label: words.say('menu.hide') },
        { role: 'hideOthers', label: words.say('menu.hide-others') },
        { role: 'unhide', label: words.say('menu.unhide') },
        line,
        { role: 'quit', label: words.say('menu.quit') },
      ],
    },
    {
      label: words.say('menu.edit'),
      submenu: [
        { role: 'undo', label: words.say('menu.undo') },
        { role: 'redo', label: words.say('menu.redo') },
        line,
        { role: 'cut', label: words.say('menu.cut') },
        { role: 'copy', label: words.say('menu.copy') },
        { role: 'paste', label: words.say('menu.paste') },
        { role: 'selectAll', label: words.say('menu.select-all') },
      ],
    },
    {
      label: words.say('menu.window'),
      role: 'windowMenu',
      submenu: [
        { role: 'minimize', label: words.say('menu.minimize') },
        { role: 'zoom', label: words.say('menu.zoom') },
        { role: 'close', label: words.say('menu.close') },
        line,
        { role: 'front', label: words.say('menu.front') },
      ],
    },
  ];
}
