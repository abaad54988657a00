import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Output } from './output.ts';
import { readSecret } from './secrets.ts';

/** What every command takes beside its own: see `--help`. */
export interface CommonOptions {
  json?: boolean;
  lang?: string;
  passphraseFile?: string;
}

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

export function readPassphrase(output: Output, options: CommonOptions, setting = false): Promise<string> {
  return readSecret(
    {
      variable: 'JEJAK_PASSPHRASE',
      file: options.passphraseFile,
      prompt: setting ? 'cli.prompt.new-passphrase' : 'cli.prompt.passphrase',
      ...(setting ? { confirm: 'cli.prompt.repeat-passphrase' as const } : {}),
    },
    output.words,
  );
}

/** The one place for what must lie outside the cipher while a browser runs; emptied after use. */
export function scratchFolder(): string {
  return join(userDataFolder(), 'scratch');
}
