import type { Output } from './output.ts';
import { readSecret } from './secrets.ts';

/** What every command takes beside its own: see `--help`. */
export interface CommonOptions {
  json?: boolean;
  lang?: string;
  passphraseFile?: string;
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
