/** What the shell itself says: the tray, where the window is closed while the queue goes on. */
export const appShell = {
  'shell.open': 'Open Jejak',
  'shell.quit': 'Quit; what is running is sealed as it is',
  'shell.pages': 'Jejak: {{count, number}} pages to capture',
  'shell.idle': 'Jejak: nothing is running',
};
