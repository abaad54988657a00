import { resolve } from 'node:path';
import { createLocker } from '../../core/index.ts';
import { groupHex } from '../hex-groups.ts';
import { withLocker } from '../locker-session.ts';
import { readPassphrase, userDataFolder } from '../options.ts';
import type { CommandSpec } from '../program.ts';
import { formatBytes } from '../progress.ts';

export const lockerCreate: CommandSpec = {
  usage: 'create <dir>',
  summary: 'cli.help.locker-create',
  example: 'jejak locker create bukti.jejak --officer "Nama Pengawas" --agency "Bawaslu Kota Contoh"',
  options: [
    { flags: '--officer <name>', words: 'cli.option.officer', required: true },
    { flags: '--agency <name>', words: 'cli.option.agency', required: true },
    { flags: '--nip <number>', words: 'cli.option.nip' },
  ],
  opensLocker: true,
  async run(call) {
    const { output, options } = call;
    const passphrase = await readPassphrase(output, options, true);
    const nip = options['nip'];
    const dir = String(call.args[0]);
    const { locker, recoveryCode } = await createLocker(dir, {
      officer: { name: String(options['officer']), ...(typeof nip === 'string' ? { nip } : {}) },
      agency: String(options['agency']),
      passphrase,
      dataDir: userDataFolder(),
    });
    try {
      const { words } = output;
      output.result(
        { locker: resolve(dir), origin: locker.origin, fingerprint: locker.fingerprint, recoveryCode },
        [
          words.say('cli.done.locker-created', { dir: resolve(dir) }),
          `${words.say('cli.label.origin')}: ${locker.origin}`,
          `${words.say('cli.label.fingerprint')}: ${groupHex(locker.fingerprint)}`,
          '',
          words.say('cli.done.recovery-code'),
          `    ${recoveryCode}`,
        ],
      );
    } finally {
      await locker.close();
    }
    return 0;
  },
};

export const lockerCheck: CommandSpec = {
  usage: 'check <dir>',
  summary: 'cli.help.locker-check',
  example: 'jejak locker check bukti.jejak --deep',
  options: [{ flags: '--deep', words: 'cli.option.deep' }],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output } = call;
      const { words } = output;
      const report = await locker.check({
        deep: call.options['deep'] === true,
        onProgress: output.onProgress,
        signal: call.signal,
      });
      const problems = report.problems.map((problem) => ({
        code: problem.code,
        what: words.sayCode('problem', problem.code, problem.params),
      }));
      const counts = { entries: report.entries, objects: report.objects };
      const size = formatBytes(report.bytes, words.language === 'id' ? 'id-ID' : 'en-GB');
      output.result({ ...report, problems }, [
        words.say(report.ok ? 'cli.done.check-ok' : 'cli.done.check-problems', {
          ...counts,
          size,
          count: problems.length,
        }),
        ...problems.map((problem) => `✗ ${problem.code}: ${problem.what}`),
      ]);
      return report.ok ? 0 : 1;
    }),
};
