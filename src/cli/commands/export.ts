import { resolve } from 'node:path';
import { exportCase } from '../../core/index.ts';
import { wordsIn } from '../../words/index.ts';
import { groupHex } from '../hex-groups.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';
import { formatBytes } from '../progress.ts';

export const exportCommand: CommandSpec = {
  usage: 'export <dir>',
  summary: 'cli.help.export',
  example: 'jejak export bukti.jejak --case 014/BWS/2026 --out 014-BWS-2026.zip',
  options: [
    { flags: '--case <number>', words: 'cli.option.case', required: true },
    { flags: '--out <file>', words: 'cli.option.out-bundle', required: true },
    { flags: '--to <who>', words: 'cli.option.to' },
    { flags: '--why <text>', words: 'cli.option.why' },
    { flags: '--force', words: 'cli.option.force' },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output, options } = call;
      const text = (name: string): string => {
        const value = options[name];
        return typeof value === 'string' ? value : '';
      };
      const made = await exportCase(
        locker,
        {
          caseId: locker.findCase(text('case')).case,
          out: text('out'),
          to: text('to'),
          why: text('why'),
          overwrite: options['force'] === true,
          readme: { indonesian: wordsIn('id').say, english: wordsIn('en').say },
        },
        { onProgress: output.onProgress, signal: call.signal },
      );
      const { words } = output;
      const size = formatBytes(made.bytes, words.language === 'id' ? 'id-ID' : 'en-GB');
      output.result({ ...made, file: resolve(made.file) }, [
        words.say('cli.done.exported', { file: resolve(made.file), size, exhibits: made.exhibits }),
        `SHA-256 (ZIP): ${made.sha256}`,
        words.say('cli.done.read-out'),
        `    ${groupHex(made.sealSha256)}`,
        `${words.say('cli.label.fingerprint')}: ${groupHex(made.signedBy)}`,
      ]);
    }),
};
