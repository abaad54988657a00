import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's own data folder: notes of this device, scratch. `JEJAK_DATA_DIR` names another. */
export function userDataFolder(): string {
  const named = process.env['JEJAK_DATA_DIR'];
  if (named !== undefined && named !== '') return named;
  if (process.platform === 'win32') {
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Jejak');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Jejak');
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'jejak');
}

/** The one place for what must lie outside the cipher while a browser runs; emptied after use. */
export function scratchFolder(): string {
  return join(userDataFolder(), 'scratch');
}
