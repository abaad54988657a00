import { resolve } from 'node:path';
import type { Encryption } from '../../bundle/node/encrypted-archive.ts';
import { JejakError } from '../../contract/error.ts';
import { warningsFor } from '../../contract/export-warning.ts';
import { type Readings, readingsChoices } from '../../contract/readings.ts';
import type { Locker } from '../../core/index.ts';
import { certificateOf, certificateOptions, describeCertified } from '../certificate-options.ts';
import { describeWarnings } from '../export-warnings-text.ts';
import { groupHex } from '../hex-groups.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import type { CommandSpec } from '../program.ts';
import { formatBytes } from '../progress.ts';
import { chooseById } from '../record-choice.ts';
import { readSecretFile } from '../secrets.ts';

const several = (text: string, before?: unknown): string[] => [...listOf(before), text];

export const exportCommand: CommandSpec = {
  usage: 'export <dir>',
  summary: 'cli.help.export',
  example: 'jejak export bukti.jejak --case 014/BWS/2026 --out 014-BWS-2026.zip',
  options: [
    { flags: '--case <number>', words: 'cli.option.case', required: true },
    { flags: '--out <file>', words: 'cli.option.out-bundle', required: true },
    { flags: '--to <who>', words: 'cli.option.to' },
    { flags: '--why <text>', words: 'cli.option.why' },
    { flags: '--leave-out <record>', words: 'cli.option.leave-out', parse: several },
    { flags: '--readings <which>', words: 'cli.option.readings' },
    { flags: '--recipient <age1…>', words: 'cli.option.recipient' },
    { flags: '--encrypt-passphrase-file <file>', words: 'cli.option.encrypt-passphrase-file' },
    ...certificateOptions,
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
      const encryption = await readEncryption(options['recipient'], options['encryptPassphraseFile']);
      const certificate = await certificateOf(call);
      const readings = readingsOf(options['readings']);
      const { exportCase, exportWarnings } = await loadCore();
      const caseId = locker.findCase(text('case')).case;
      const leaveOut = listOf(options['leaveOut']).map((named) => recordOf(locker, caseId, named));
      const all = await exportWarnings(locker, caseId, leaveOut);
      const warnings = warningsFor(readings, all);
      for (const line of describeWarnings(warnings, output.words)) output.note(line);
      const made = await exportCase(
        locker,
        {
          caseId,
          out: text('out'),
          to: text('to'),
          why: text('why'),
          overwrite: options['force'] === true,
          leaveOut,
          readings,
          ...(encryption === undefined ? {} : { encryption }),
          ...(certificate === undefined ? {} : { certificate }),
        },
        { onProgress: output.onProgress, signal: call.signal },
      );
      const { words } = output;
      const size = formatBytes(made.bytes, words.language === 'id' ? 'id-ID' : 'en-GB');
      const signed = made.certificate;
      const failed = signed?.failed.map(({ code, params }) => ({
        ...{ code, message: words.sayCode('error', code, params) },
      }));
      output.result(
        { ...made, certificate: signed && { ...signed, failed }, file: resolve(made.file), warnings },
        [
          words.say('cli.done.exported', { file: resolve(made.file), size, exhibits: made.exhibits }),
          `SHA-256 (ZIP): ${made.sha256}`,
          words.say('cli.done.read-out'),
          `    ${groupHex(made.sealSha256)}`,
          `${words.say('cli.label.fingerprint')}: ${groupHex(made.signedBy)}`,
          ...(signed === null ? [] : describeCertified(signed, words)),
        ],
      );
    }),
};

/** The whole id of a record of who did what, of a person or account, or of a banner. @throws JejakError `no-such-record`, `record-ambiguous` */
function recordOf(locker: Locker, caseId: string, wanted: string): string {
  const { subjects, accounts, attributions, acts, banners } = locker.caseActs(caseId);
  const all = [...subjects, ...accounts, ...attributions, ...acts, ...banners];
  const [found, second] = chooseById(all, wanted);
  if (found === undefined) throw new JejakError('no-such-record', 'wrong-use', { id: wanted });
  if (second !== undefined) throw new JejakError('record-ambiguous', 'wrong-use', { what: wanted });
  return found.id;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** @throws JejakError `readings-unknown` */
function readingsOf(value: unknown): Readings {
  if (value === undefined) return 'all';
  const readings = readingsChoices.find((each) => each === value);
  if (readings === undefined)
    throw new JejakError('readings-unknown', 'wrong-use', {
      readings: typeof value === 'string' ? value : '',
      known: readingsChoices.join(', '),
    });
  return readings;
}

/**
 * For recipients or under a passphrase; age takes one or the other. An option that was given but is empty
 * (a variable of a script that was not set) is refused: it must not end in a bundle that anyone can read.
 */
async function readEncryption(recipients: unknown, passphraseFile: unknown): Promise<Encryption | undefined> {
  if (recipients !== undefined && passphraseFile !== undefined)
    throw new JejakError('recipient-or-passphrase', 'wrong-use');
  if (typeof recipients === 'string') {
    return { recipients: recipients.split(',').map((each) => each.trim()) };
  }
  if (typeof passphraseFile !== 'string') return undefined;
  return { passphrase: await readSecretFile(passphraseFile) };
}
