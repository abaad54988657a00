/** Object identifiers of RFC 5652, 5126, 5280, 5480, 5754 and 8017. */
export const dataOid = '1.2.840.113549.1.7.1';
export const signingTimeOid = '1.2.840.113549.1.9.5';
export const signatureTimeStampOid = '1.2.840.113549.1.9.16.2.14';
export const ecOid = '1.2.840.10045.2.1';
export const sha256WithRsaOid = '1.2.840.113549.1.1.11';
export const ecdsaWithSha256Oid = '1.2.840.10045.4.3.2';
