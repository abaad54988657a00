/** What the shell itself says: the tray, where the window is closed while the queue goes on. */
export const appShell = {
  'start.late': 'Jejak is still starting',
  'start.late-help':
    'What is in your lockers is not touched. If this stays, close the window, start Jejak again, and look whether another program holds the computer back.',
  'shell.open': 'Open Jejak',
  'shell.quit': 'Quit; what is running is sealed as it is',
  'shell.pages': 'Jejak: {{count, number}} pages to capture',
  'shell.idle': 'Jejak: nothing is running',
};
