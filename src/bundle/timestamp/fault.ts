/** What is wrong with a time-stamp: it proves nothing then. The words are `verify.time-stamp-FAULT`. */
export type TimeStampFault =
  | 'wrong-form'
  | 'not-granted'
  | 'other-imprint'
  | 'request-of-another'
  | 'other-nonce'
  | 'not-one-signer'
  | 'signer-not-there'
  | 'signer-not-named'
  | 'purpose'
  | 'signature'
  | 'not-valid-then';
