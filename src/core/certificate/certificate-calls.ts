/** A certificate as a person reads it. */
export interface CertificateFacts {
  /** Who it is of, and who vouches for that. */
  subject: string;
  issuer: string;
  /** Hex. */
  serial: string;
  /** Of the certificate, in hex. */
  sha256: string;
  /** The last moment that it is valid; ISO 8601, UTC. */
  notAfter: string;
}

/** What the thread that holds an officer's own key can be asked. */
export interface CertificateCalls {
  /** Opens the file; what is wrong with it or its certificate is the answer. */
  open: { args: { file: Uint8Array; passphrase: string }; result: CertificateFacts };
  /** A detached signature (CMS) over these bytes, DER. */
  sign: { args: { content: Uint8Array; signedAt: string }; result: Uint8Array };
}
