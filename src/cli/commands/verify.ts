import type { Decryption } from '../../bundle/node/age-header.ts';
import { verifyApart } from '../../bundle/node/verify-apart.ts';
import type { VerifyFileOptions, VerifyResult } from '../../bundle/node/verify-file.ts';
import { JejakError } from '../../contract/error.ts';
import type { Words } from '../../words/say.ts';
import { sayWithheld } from '../../words/withheld-reason.ts';
import { describeCertificates } from '../certificate-options.ts';
import { groupHex } from '../hex-groups.ts';
import { loadCore } from '../load-core.ts';
import { proofLine } from '../open-timestamp-text.ts';
import type { CommandSpec } from '../program.ts';
import { readSecretFile } from '../secrets.ts';
import { stampLines } from '../stamp-text.ts';

/** `verify` needs no locker: it is for the other side's expert as much as for us. */
export const verify: CommandSpec = {
  usage: 'verify <file>',
  summary: 'cli.help.verify',
  example: 'jejak verify 014-BWS-2026.zip --key 9f86d081…',
  options: [
    { flags: '--key <fingerprint>', words: 'cli.option.key' },
    { flags: '--since <checkpoint>', words: 'cli.option.since' },
    { flags: '--tsa-ca <file>', words: 'cli.option.tsa-ca' },
    { flags: '--certificate-ca <file>', words: 'cli.option.certificate-ca' },
    { flags: '--bitcoin-headers <file>', words: 'ots.option.bitcoin-headers' },
    { flags: '--tsa-crl <file>', words: 'cli.option.tsa-crl' },
    { flags: '--rotation <file>', words: 'cli.option.rotation' },
    { flags: '--decrypt-passphrase-file <file>', words: 'cli.option.decrypt-passphrase-file' },
    { flags: '--identity <file>', words: 'cli.option.identity' },
  ],
  async run(call) {
    const { output, options } = call;
    const text = (name: string): string | undefined => {
      const value = options[name];
      return typeof value === 'string' ? value : undefined;
    };
    const key = text('key');
    const since = text('since');
    const tsaCa = text('tsaCa');
    const certificateCa = text('certificateCa');
    const bitcoinHeaders = text('bitcoinHeaders');
    const tsaCrl = text('tsaCrl');
    const rotation = text('rotation');
    const asked = {
      onProgress: output.onProgress,
      signal: call.signal,
      ...(key === undefined ? {} : { key }),
      ...(since === undefined ? {} : { since }),
      ...(tsaCa === undefined ? {} : { tsaCa }),
      ...(certificateCa === undefined ? {} : { certificateCa }),
      ...(bitcoinHeaders === undefined ? {} : { bitcoinHeaders }),
      ...(tsaCrl === undefined ? {} : { tsaCrl }),
      ...(rotation === undefined ? {} : { rotation }),
    };
    const file = String(call.args[0]);
    const passphraseFile = text('decryptPassphraseFile');
    const identityFile = text('identity');
    const result =
      passphraseFile === undefined && identityFile === undefined
        ? await verifyApart(file, asked)
        : await verifyDecrypted(file, { passphraseFile, identityFile }, asked);
    const { words } = output;
    const failures = sayFailures(result, words);
    const notChecked = result.notChecked.map((each) =>
      words.sayCode('not-checked', each.code, each.params ?? {}),
    );
    output.result(
      { ...result, failures, notChecked },
      describe(result, failures, notChecked, key !== undefined, words),
    );
    return result.intact ? 0 : 1;
  },
};

interface SaidFailure {
  code: string;
  path?: string;
  seq?: number;
  message: string;
}

/** Everything that is wrong with a bundle, in words. */
export function sayFailures({ failures }: VerifyResult, words: Words): SaidFailure[] {
  return failures.map(({ code, path, seq, params = {} }) => ({
    code,
    ...(path === undefined ? {} : { path }),
    ...(seq === undefined ? {} : { seq }),
    message: words.sayCode('verify', code, params),
  }));
}

/** A line for each thing that is wrong. */
export function failureLines(failures: readonly SaidFailure[]): string[] {
  return failures.map(({ code, path, seq, message }) => {
    const where = path ?? (seq === undefined ? '' : `#${seq}`);
    return `✗ ${code}  ${where}  ${message}`;
  });
}

interface DecryptionFiles {
  passphraseFile: string | undefined;
  identityFile: string | undefined;
}

/** The core is loaded only here: what is not encrypted is checked without. */
async function verifyDecrypted(
  file: string,
  given: DecryptionFiles,
  asked: Required<Pick<VerifyFileOptions, 'onProgress' | 'signal'>> & VerifyFileOptions,
): Promise<VerifyResult> {
  const { verifyEncrypted } = await loadCore();
  return verifyEncrypted(file, await readDecryption(given), asked);
}

/** What opens an encrypted bundle; undefined where nothing is given. */
export async function readDecryption({
  passphraseFile,
  identityFile,
}: DecryptionFiles): Promise<Decryption | undefined> {
  if (passphraseFile !== undefined && identityFile !== undefined)
    throw new JejakError('identity-or-passphrase', 'wrong-use');
  if (passphraseFile !== undefined) return { passphrase: await readSecretFile(passphraseFile) };
  if (identityFile === undefined) return undefined;
  const { readIdentityFile } = await loadCore();
  return { identities: await readIdentityFile(identityFile) };
}

function describe(
  result: VerifyResult,
  failures: SaidFailure[],
  notChecked: string[],
  keyGiven: boolean,
  words: Words,
): string[] {
  const lines = [
    words.say(result.intact ? 'cli.verify.intact' : 'cli.verify.not-intact'),
    ...failureLines(failures),
  ];
  if (result.case !== null) lines.push(`${result.case.number}  ${result.case.title}`);
  for (const item of result.items)
    lines.push(
      `  ${item.label ?? '—'}  ${item.item.slice(0, 8)}  ${item.sha256s.length} SHA-256${windowText(item, words)}`,
    );
  lines.push(...stampLines(result.timeStamps, words));
  lines.push(...describeCertificates(result.certificates, words));
  if (result.openTimestamps.length > 0) lines.push(words.say('ots.proofs'));
  for (const proof of result.openTimestamps) lines.push(`  ${proofLine(proof, words)}`);
  if (result.approvals.length > 0) lines.push(words.say('cli.verify.approvals'));
  for (const { seq, officer, how, fingerprint } of result.approvals) {
    lines.push(`  #${seq}  ${words.say(`approvals.${how}-by`, { name: officer })}`);
    if (fingerprint !== null)
      lines.push(`      ${words.say('approvals.by-key', { key: groupHex(fingerprint) })}`);
  }
  for (const { item, role, reason } of result.withheld.files)
    lines.push(`  ⊘  ${item.slice(0, 8)}  ${role}  ${sayWithheld(words, reason)}`);
  for (const { seq, reason } of result.withheld.entries)
    lines.push(`  ⊘  #${seq}  ${sayWithheld(words, reason)}`);
  if (result.signedBy !== null) {
    lines.push(`${words.say('cli.label.signed-by')}: ${groupHex(result.signedBy)}`);
    if (!keyGiven) lines.push(words.say('cli.verify.whose-key'));
  }
  if (result.sealSha256 !== null)
    lines.push(`${words.say('cli.label.seal')}: ${groupHex(result.sealSha256)}`);
  if (notChecked.length > 0)
    lines.push(words.say('cli.verify.not-checked'), ...notChecked.map((each) => `  – ${each}`));
  lines.push(words.say('cli.verify.proves'));
  return lines;
}

/** When an item came into the log, as far as trusted time-stamps prove it; nothing where none do. */
function windowText({ notBefore, notAfter }: VerifyResult['items'][number], words: Words): string {
  if (notBefore === null && notAfter === null) return '';
  const open = words.say('cli.verify.open');
  return `  ${words.say('cli.verify.window', { notBefore: notBefore ?? open, notAfter: notAfter ?? open })}`;
}
