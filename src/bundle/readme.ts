/** The words of the two read-me files; `src/words` has them under these keys. */
export type ReadmeKey =
  | 'readme.title'
  | 'readme.what'
  | 'readme.proves'
  | 'readme.proves-not'
  | 'readme.steps'
  | 'readme.step-fingerprint'
  | 'readme.step-seal'
  | 'readme.step-seal-number'
  | 'readme.step-tagmanifest'
  | 'readme.step-files'
  | 'readme.step-jejak'
  | 'readme.step-certificate'
  | 'readme.banners'
  | 'readme.viewer'
  | 'readme.open-viewer';

export interface ReadmeFacts {
  bundle: string;
  /** Of the key that signs the seal. */
  fingerprint: string;
  caseNumber: string;
  sealedAt: string;
  /** Of whom the certificate is that signs the seal too, where one does. */
  certifiedBy?: string | undefined;
}

/**
 * `BACA-SAYA.txt` or `README.txt`: how to check the bundle without Jejak, with sha256sum and openssl.
 *
 * @param bannerPage where the page of its banners lies, where it has one
 */
export function readmeText(
  say: (key: ReadmeKey, params?: Record<string, string | number>) => string,
  facts: ReadmeFacts,
  bannerPage?: string,
): string {
  const key = `data/keys/${facts.fingerprint}.pem`;
  const groups = facts.fingerprint.match(/.{4}/g)?.join(' ') ?? facts.fingerprint;
  const lines = [
    say('readme.title', { number: facts.caseNumber }),
    '',
    say('readme.what', { bundle: facts.bundle, sealedAt: facts.sealedAt }),
    ...(bannerPage === undefined ? [] : [say('readme.banners', { path: bannerPage })]),
    '',
    say('readme.proves'),
    say('readme.proves-not'),
    '',
    say('readme.open-viewer'),
    '',
    say('readme.steps'),
    '',
    `1. ${say('readme.step-fingerprint')}`,
    `   ${groups}`,
    `   openssl pkey -pubin -in ${key} -outform DER | sha256sum`,
    '',
    `2. ${say('readme.step-seal')}`,
    '   head -n 4 seal.txt > /tmp/seal-text',
    `   openssl pkeyutl -verify -pubin -inkey ${key} -rawin -in /tmp/seal-text -sigfile seal.txt.sig`,
    '',
    `3. ${say('readme.step-seal-number')}`,
    '   sha256sum seal.txt',
    '',
    `4. ${say('readme.step-tagmanifest')}`,
    '   sha256sum tagmanifest-sha256.txt',
    '   grep tagmanifest-sha256 seal.txt',
    '',
    `5. ${say('readme.step-files')}`,
    '   sha256sum -c tagmanifest-sha256.txt',
    '   sha256sum -c manifest-sha256.txt',
    '',
    `6. ${say('readme.step-jejak')}`,
    `   jejak verify BUNDLE.zip --key ${facts.fingerprint}`,
    '',
    ...(facts.certifiedBy === undefined
      ? []
      : [
          `7. ${say('readme.step-certificate', { name: facts.certifiedBy })}`,
          '   openssl cms -verify -inform DER -binary -cades -purpose any -in seal.txt.p7s -content seal.txt -CAfile ISSUER.pem -out /dev/null',
          '',
        ]),
    say('readme.viewer'),
    '',
  ];
  return lines.join('\n');
}
