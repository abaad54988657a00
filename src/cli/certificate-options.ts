import { readTsaCa } from '../bundle/node/verify-file.ts';
import type { SignedByCertificate } from '../bundle/verify/check-certificates.ts';
import { JejakError } from '../contract/error.ts';
import type { CertificateRequest, Certified } from '../core/index.ts';
import type { Words } from '../words/say.ts';
import { groupHex } from './hex-groups.ts';
import type { CommandSpec, RunArguments } from './program.ts';
import { readSecret } from './secrets.ts';

/** Of commands that sign by an officer's own certificate. */
export const certificateOptions: NonNullable<CommandSpec['options']> = [
  { flags: '--certificate <file>', words: 'cli.option.certificate' },
  { flags: '--certificate-passphrase-file <file>', words: 'cli.option.certificate-passphrase-file' },
  {
    flags: '--tsa <url>',
    words: 'cli.option.certificate-tsa',
    parse: (value, before) => [...(Array.isArray(before) ? (before as string[]) : []), value],
  },
  { flags: '--tsa-ca <file>', words: 'cli.option.tsa-ca' },
];

/**
 * The certificate that was named, with its passphrase; undefined where none was.
 *
 * @throws JejakError `certificate-not-named` where only what belongs to one is given, and what reading them throws
 */
export async function certificateOf({
  options,
  output,
}: Pick<RunArguments, 'options' | 'output'>): Promise<CertificateRequest | undefined> {
  const { certificate: file, certificatePassphraseFile, tsa, tsaCa } = options;
  if (typeof file !== 'string') {
    if ([certificatePassphraseFile, tsa, tsaCa].some((each) => each !== undefined))
      throw new JejakError('certificate-not-named', 'wrong-use');
    return undefined;
  }
  const trusted = typeof tsaCa === 'string' ? await readTsaCa(tsaCa) : undefined;
  const passphrase = await readSecret(
    {
      variable: 'JEJAK_CERTIFICATE_PASSPHRASE',
      file: typeof certificatePassphraseFile === 'string' ? certificatePassphraseFile : undefined,
      prompt: 'cli.prompt.certificate',
    },
    output.words,
  );
  const authorities = (Array.isArray(tsa) ? (tsa as string[]) : []).map((url) => ({
    ...{ url, trusted },
    ...(typeof tsaCa === 'string' ? { tsaCa } : {}),
  }));
  return { file, passphrase, authorities };
}

/** What a bundle was signed by beside the locker's key, for people. */
export function describeCertified(
  { subject, issuer, serial, sha256, stampedAt, failed }: Certified,
  words: Words,
): string[] {
  return [
    words.say('cli.certificate.signed', { subject, issuer }),
    `    ${words.say('cli.certificate.number', { serial })}  SHA-256: ${groupHex(sha256)}`,
    stampedAt === null
      ? words.say('cli.certificate.not-stamped')
      : words.say('cli.certificate.stamped', { at: stampedAt }),
    ...failed.map(({ code, params }) => `✗ ${words.sayCode('error', code, params)}`),
  ];
}

/** Whose certificates signed a bundle that was checked. */
export function describeCertificates(held: readonly SignedByCertificate[], words: Words): string[] {
  if (held.length === 0) return [];
  return [
    words.say('cli.verify.certificates'),
    ...held.flatMap(({ subject, issuer, serial, sha256, signedAt, timeStamp, trusted }) => [
      `  ${words.say('cli.certificate.signed', { subject, issuer })}`,
      `      ${words.say('cli.certificate.number', { serial })}  SHA-256: ${groupHex(sha256)}`,
      `      ${words.say(trusted === true ? 'cli.certificate.vouched' : 'cli.certificate.nobody-vouches')}`,
      ...(timeStamp === null
        ? [words.say('cli.certificate.claimed', { at: signedAt ?? '–' })]
        : [
            words.say(
              timeStamp.trusted === true ? 'cli.certificate.stamped-by' : 'cli.certificate.stamped-unvouched',
              { at: timeStamp.genTime, authority: timeStamp.authority },
            ),
          ]
      ).map((line) => `      ${line}`),
    ]),
  ];
}
