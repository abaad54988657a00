/** An officer's own certificate that signs a bundle's seal beside the locker's key. */
export const certificate = {
  'cli.option.certificate':
    "file of an officer's own certificate and key (PKCS#12, .p12 or .pfx), which signs the seal too",
  'cli.option.certificate-passphrase-file':
    'file with the passphrase of that certificate (else: JEJAK_CERTIFICATE_PASSPHRASE, then it is asked for)',
  'cli.option.certificate-tsa':
    "address of an authority that stamps the certificate's signature; may be given several times",
  'cli.option.certificate-ca':
    'file with PEM certificates of those that you trust to vouch for officers who sign by a certificate',
  'readme.step-certificate':
    'The certificate that signed the seal too, of {{name}}. ISSUER.pem holds the root of whoever issued it, which you got from them; it must say “CAdES Verification successful” (after the certificate has expired, add -attime with the time of the signature):',
  'cli.prompt.certificate': "Passphrase of the certificate's file",
  'cli.certificate.signed': 'Signed by the certificate of {{subject}}, issued by {{issuer}}',
  'cli.certificate.number': 'number {{serial}}',
  'cli.certificate.stamped': 'The signature was time-stamped at {{at}}.',
  'cli.certificate.not-stamped':
    'The signature has no time-stamp: when it was made is the word of the signer. Once the certificate has expired, nothing shows that it was made before.',
  'cli.certificate.stamped-by': 'signed before {{at}}, by the time-stamp of {{authority}}',
  'cli.certificate.stamped-unvouched': 'time-stamp of {{authority}}, {{at}}: nobody here vouches for it',
  'cli.certificate.claimed': 'signed at {{at}}, by the word of the signer alone',
  'cli.certificate.vouched': 'leads to a certificate that you trust',
  'cli.certificate.nobody-vouches': 'signed by a certificate that nobody here vouches for',
  'cli.verify.certificates': "The seal is also signed by officers' own certificates:",
  'verify.certificate-signature-missing':
    'The log says that a certificate ({{sha256}}) signs this bundle; its signature is not there. It was taken away.',
  'verify.certificate-signature-of-another':
    'The log says that a certificate ({{sha256}}) signs this bundle; what is here is not its signature, or does not hold.',
  'verify.certificate-signature-wrong-form':
    'It is no detached signature (CMS), or is damaged. It shows nothing.',
  'verify.certificate-signature-signer-not-there': 'The certificate that it was signed by is not in it.',
  'verify.certificate-signature-signer-not-named':
    'The signature does not name the certificate that it was made with.',
  'verify.certificate-signature-signature': 'The signature is not over this seal, or was changed.',
  'verify.certificate-signature-purpose': 'The certificate was not made for signing.',
  'verify.certificate-signature-not-valid-then':
    'The certificate was not valid at the time of the signature.',
  'verify.certificate-signature-stamp': 'The time-stamp over the signature does not hold.',
  'not-checked.certificates-unasked':
    'Who vouches for {{count}} certificates that signed the seal was not asked (--certificate-ca): each holds by itself, and is of whom it says only by its own word.',
  'not-checked.certificates-unvouched':
    '{{count}} certificates that signed the seal do not lead to one in --certificate-ca: nobody here vouches for whose they are.',
  'not-checked.certificates-time':
    'When {{count}} certificates signed is not proven: no time-stamp over the signature leads to an authority that you trust.',
  'not-checked.certificates-revocation':
    'Whether a certificate that signed the seal had been revoked is not checked.',
  'error.certificate-not-named':
    'A passphrase or an authority was given, but no certificate (--certificate). Nothing was exported. Name the certificate, or leave the others out.',
  'error.certificate-file-unreadable':
    'This is no file of a certificate with its key (PKCS#12), it is damaged, or it is protected in a way that cannot be read here ({{detail}}). Nothing was signed, and nothing left the locker. Choose the .p12 or .pfx file that the issuer gave, or have it saved anew.',
  'error.certificate-passphrase-wrong':
    "This is not the passphrase of the certificate's file. Nothing was signed, and nothing left the locker. Type it again; it is another than that of the locker.",
  'error.certificate-without-key':
    'The file has no private key with its certificate. Nothing was signed, and nothing left the locker. Choose the file that holds both.',
  'error.certificate-expired':
    'The certificate of {{name}} expired at {{at}}. Nothing was signed, and nothing left the locker. Ask its issuer for a new one, or export without it.',
  'error.certificate-not-yet-valid':
    "The certificate of {{name}} is valid only from {{at}}. Nothing was signed, and nothing left the locker. Look whether this device's clock is right, or export without it.",
  'error.certificate-purpose':
    'The certificate of {{name}} was not made for signing documents. Nothing was signed, and nothing left the locker. Choose the one for signatures, or export without it.',
  'verify.certificate-kind': 'Its key is of a kind that signs no bundle.',
  'error.certificate-kind':
    'The key of the certificate of {{name}} ({{kind}}) cannot sign here: RSA of 2048 bits or more, or an elliptic curve is needed. Nothing was signed, and nothing left the locker. Ask the issuer for another, or export without it.',
  'hand-over.certificate': 'Sign with your own certificate',
  'hand-over.certificate-hint':
    "If you have one: the .p12 or .pfx file from the certificate's issuer. The locker signs in any case; this says besides who you are.",
  'hand-over.certificate-passphrase': "Passphrase of the certificate's file",
  'hand-over.certificate-passphrase-hint': 'Used for this bundle alone, and not kept.',
  'hand-over.certified-by': 'Signed by a certificate too',
  'certificate.issued-by': 'issued by {{issuer}}',
  'certificate.stamped': 'The signature was time-stamped on {{when}}.',
  'bundle-check.certificate-ca': 'Certificates that you trust for officers',
  'bundle-check.certificate-ca-hint':
    "A PEM file with the root of whoever issues officers' certificates. Only with it is it known whether somebody vouches for who signed.",
  'bundle-check.certificate': 'Signed by a certificate',
  'app.not-checked.certificates-unasked':
    'Who vouches for {{count}} certificates that signed the seal was not asked: each holds by itself, and is of whom it says only by its own word. Choose the root that you trust, then check again.',
  'app.not-checked.certificates-unvouched':
    '{{count}} certificates that signed the seal do not lead to one that you chose: nobody here vouches for whose they are.',
} as const;
