import { resolve } from 'node:path';
import { userDataFolder } from '../../core/data-folder.ts';
import { groupHex } from '../hex-groups.ts';
import { loadCore, loadLockers } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { readPassphrase } from '../options.ts';
import { nameOfSomeone } from '../parse.ts';
import type { CommandSpec, RunArguments } from '../program.ts';
import { formatBytes } from '../progress.ts';
import { hasSecret, readSecret } from '../secrets.ts';

export const lockerCreate: CommandSpec = {
  usage: 'create <dir>',
  summary: 'cli.help.locker-create',
  example: 'jejak locker create bukti.jejak --officer "Nama Pengawas" --agency "Bawaslu Kota Contoh"',
  options: [
    { flags: '--officer <name>', words: 'cli.option.officer', required: true, parse: nameOfSomeone },
    { flags: '--agency <name>', words: 'cli.option.agency', required: true, parse: nameOfSomeone },
    { flags: '--nip <number>', words: 'cli.option.nip' },
    { flags: '--no-viewings', words: 'custody.option.no-viewings' },
  ],
  opensLocker: 'for-its-keys',
  async run(call) {
    const { output, options } = call;
    const passphrase = await readPassphrase(output, options, true);
    const nip = options['nip'];
    const dir = String(call.args[0]);
    const { createLocker } = await loadLockers();
    const { locker, recoveryCode } = await createLocker(dir, {
      officer: { name: String(options['officer']), ...(typeof nip === 'string' ? { nip } : {}) },
      agency: String(options['agency']),
      passphrase,
      dataDir: userDataFolder(),
      recordsViewings: options['viewings'] !== false,
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
  opensLocker: 'to-read',
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
      const notProven = report.notProven.map((each) => ({
        code: each.code,
        what: words.sayCode('not-proven', each.code, each.params),
      }));
      const counts = { entries: report.entries, objects: report.objects };
      const size = formatBytes(report.bytes, words.language === 'id' ? 'id-ID' : 'en-GB');
      output.result({ ...report, problems, notProven }, [
        words.say(report.ok ? 'cli.done.check-ok' : 'cli.done.check-problems', {
          ...counts,
          size,
          count: problems.length,
        }),
        ...problems.map((problem) => `✗ ${problem.code}: ${problem.what}`),
        ...(report.unsigned === 0 ? [] : [words.say('cli.done.check-unsigned', { count: report.unsigned })]),
        ...(notProven.length === 0
          ? []
          : [words.say('cli.done.check-not-proven', { count: notProven.length })]),
        ...notProven.map(({ what }) => `· ${what}`),
      ]);
      return report.ok ? 0 : 1;
    }),
};

export const lockerBackup: CommandSpec = {
  usage: 'backup <dir> <file>',
  summary: 'cli.help.locker-backup',
  example: 'jejak locker backup bukti.jejak /media/usb/bukti-2026-11-22.jejak-backup',
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { output } = call;
      const file = String(call.args[1]);
      const { underWay } = await loadCore();
      const made = await underWay(locker, { kind: 'backup', file: resolve(file) }, () =>
        locker.backup(file, { onProgress: output.onProgress, signal: call.signal }),
      );
      output.result({ file: resolve(file), ...made }, [
        output.words.say('cli.done.backed-up', { file: resolve(file), entries: made.entries }),
      ]);
    }),
};

export const lockerRestore: CommandSpec = {
  usage: 'restore <file> <dir>',
  summary: 'cli.help.locker-restore',
  example: 'jejak locker restore /media/usb/bukti-2026-11-22.jejak-backup bukti.jejak',
  opensLocker: 'for-its-keys',
  async run(call) {
    const { output } = call;
    const dir = String(call.args[1]);
    const passphrase = await readPassphrase(output, call.options);
    const { restoreLocker } = await loadLockers();
    const restored = await restoreLocker(String(call.args[0]), dir, {
      passphrase,
      dataDir: userDataFolder(),
      onProgress: output.onProgress,
      signal: call.signal,
    });
    const problems = restored.problems.map((problem) => ({
      code: problem.code,
      what: output.words.sayCode('problem', problem.code, problem.params),
    }));
    output.result({ locker: resolve(dir), ...restored, problems }, [
      output.words.say('cli.done.restored', { dir: resolve(dir), entries: restored.entries }),
      `${output.words.say('cli.label.origin')}: ${restored.origin}`,
      `${output.words.say('cli.label.fingerprint')}: ${groupHex(restored.fingerprint)}`,
      output.words.say('cli.done.new-log'),
      ...problems.map((problem) => `✗ ${problem.code}: ${problem.what}`),
    ]);
    return problems.length > 0 ? 1 : 0;
  },
};

export const lockerPassphrase: CommandSpec = {
  usage: 'passphrase <dir>',
  summary: 'cli.help.locker-passphrase',
  example: 'jejak locker passphrase bukti.jejak --rekey',
  options: [
    { flags: '--rekey', words: 'cli.option.rekey' },
    { flags: '--new-passphrase-file <file>', words: 'cli.option.new-passphrase-file' },
  ],
  opensLocker: 'for-its-keys',
  async run(call) {
    const { output } = call;
    const rekey = call.options['rekey'] === true;
    const passphrase = await readPassphrase(output, call.options);
    const newPassphrase = await readNewPassphrase(call);
    const dir = String(call.args[0]);
    const { changePassphrase } = await loadLockers();
    const { recoveryCode } = await changePassphrase(dir, {
      passphrase,
      newPassphrase,
      rekey,
      onProgress: output.onProgress,
    });
    output.result(
      { locker: resolve(dir), rekeyed: rekey, ...(recoveryCode === undefined ? {} : { recoveryCode }) },
      [
        output.words.say(rekey ? 'cli.done.rekeyed' : 'cli.done.passphrase-changed'),
        ...(recoveryCode === undefined
          ? []
          : [output.words.say('cli.done.recovery-code'), `    ${recoveryCode}`]),
      ],
    );
    return 0;
  },
};

export const lockerRecover: CommandSpec = {
  usage: 'recover <dir>',
  summary: 'cli.help.locker-recover',
  example: 'jejak locker recover bukti.jejak',
  options: [
    { flags: '--recovery-code-file <file>', words: 'cli.option.recovery-code-file' },
    { flags: '--new-passphrase-file <file>', words: 'cli.option.new-passphrase-file' },
  ],
  opensLocker: 'for-its-keys',
  async run(call) {
    const { output } = call;
    const codeFile = call.options['recoveryCodeFile'];
    const recoveryCode = await readSecret(
      {
        variable: 'JEJAK_RECOVERY_CODE',
        file: typeof codeFile === 'string' ? codeFile : undefined,
        prompt: 'cli.prompt.recovery-code',
      },
      output.words,
    );
    const newPassphrase = await readNewPassphrase(call, true);
    const dir = String(call.args[0]);
    const { recoverLocker } = await loadLockers();
    const recovered = await recoverLocker(dir, { recoveryCode, newPassphrase });
    output.result({ locker: resolve(dir), recoveryCode: recovered.recoveryCode }, [
      output.words.say('cli.done.recovered'),
      output.words.say('cli.done.recovery-code'),
      `    ${recovered.recoveryCode}`,
    ]);
    return 0;
  },
};

/**
 * The passphrase that is to be set: `JEJAK_NEW_PASSPHRASE`, `--new-passphrase-file`, or a prompt. Where
 * no old one is needed (`recover`), `JEJAK_PASSPHRASE` and `--passphrase-file` mean the new one too.
 */
function readNewPassphrase(call: RunArguments, orGiven = false): Promise<string> {
  const file = call.options['newPassphraseFile'];
  const given = orGiven && !hasSecret('JEJAK_NEW_PASSPHRASE');
  return readSecret(
    {
      variable: given ? 'JEJAK_PASSPHRASE' : 'JEJAK_NEW_PASSPHRASE',
      file: typeof file === 'string' ? file : given ? call.options.passphraseFile : undefined,
      prompt: 'cli.prompt.new-passphrase',
      confirm: 'cli.prompt.repeat-passphrase',
    },
    call.output.words,
  );
}
