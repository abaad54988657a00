/** Object identifiers of RFC 3161, 5035, 5280, 5652 and 5816. */
export const sha256Oid = '2.16.840.1.101.3.4.2.1';
export const signedDataOid = '1.2.840.113549.1.7.2';
export const timeStampInfoOid = '1.2.840.113549.1.9.16.1.4';
export const contentTypeOid = '1.2.840.113549.1.9.3';
export const messageDigestOid = '1.2.840.113549.1.9.4';
export const signingCertificateOid = '1.2.840.113549.1.9.16.2.12';
export const signingCertificateV2Oid = '1.2.840.113549.1.9.16.2.47';
export const rsaOid = '1.2.840.113549.1.1.1';
export const keyUsageOid = '2.5.29.15';
export const extendedKeyUsageOid = '2.5.29.37';
export const timeStampingOid = '1.3.6.1.5.5.7.3.8';

/** The hashes that a certificate may be named by in a signature (ESSCertIDv2), as WebCrypto names them. */
export const hashNames: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'SHA-1'],
  [sha256Oid, 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

/** Of revocation: RFC 5280 and 6960. */
export const crlReasonOid = '2.5.29.21';
export const invalidityDateOid = '2.5.29.24';
export const deltaCrlOid = '2.5.29.27';
export const issuingDistributionPointOid = '2.5.29.28';
export const certificateIssuerOid = '2.5.29.29';
export const crlDistributionPointsOid = '2.5.29.31';
export const expiredOnCrlOid = '2.5.29.60';
export const authorityInfoAccessOid = '1.3.6.1.5.5.7.1.1';
export const ocspOid = '1.3.6.1.5.5.7.48.1';
export const basicOcspOid = '1.3.6.1.5.5.7.48.1.1';
export const archiveCutoffOid = '1.3.6.1.5.5.7.48.1.6';
export const ocspSigningOid = '1.3.6.1.5.5.7.3.9';
