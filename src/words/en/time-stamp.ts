/** Time-stamps of authorities (RFC 3161): asking for them, and what a check of one finds. */
export const timeStamp = {
  'verify.time-stamp-missing': 'A file of a time-stamp is missing; the time-stamp proves nothing.',
  'verify.time-stamp-of-another-log':
    'The checkpoint that was stamped is not one of this log; the time-stamp says nothing about it.',
  'verify.time-stamp-not-as-logged': 'The log says something else of this time-stamp than it says itself.',
  'verify.time-stamp-wrong-form': 'It is no time-stamp answer of RFC 3161, or it is damaged.',
  'verify.time-stamp-not-granted': 'The authority gave no time-stamp.',
  'verify.time-stamp-other-imprint': 'It is over other bytes than this checkpoint.',
  'verify.time-stamp-request-of-another': 'The request that is kept with it is for other bytes.',
  'verify.time-stamp-other-nonce': 'It answers another request: its number is not the one that was sent.',
  'verify.time-stamp-not-one-signer': 'It has not exactly one signer.',
  'verify.time-stamp-signer-not-there': 'The certificate that signed it is not there.',
  'verify.time-stamp-signer-not-named': 'Its signature does not name the certificate that it was made with.',
  'verify.time-stamp-purpose': 'The certificate that signed it was not made for time-stamps only.',
  'verify.time-stamp-signature': 'Its signature does not hold.',
  'verify.time-stamp-not-valid-then':
    'The certificate that signed it was not valid at the time that it tells.',
  'verify.time-stamp-revoked': 'A certificate that it rests on was revoked.',
  'verify.time-stamp-request-wrong-form': 'The request that is kept with it is no request of RFC 3161.',
  'verify.crl-wrong-form': 'It is no list of revoked certificates, or one that cannot be read.',
  'verify.certificates-wrong-form': 'There is no certificate in it, or one that cannot be read.',
  'verify.seal-by-stolen-key':
    'The key that sealed this bundle was given up as stolen on {{at}}, and no trusted time-stamp proves the bundle older. That does not make it false; but whoever has the stolen key could have made it, with any content and any date. Ask for the case to be handed over anew, sealed by the new key.',
  'verify.rotation-contradicts':
    'The later bundle shows another entry at this place of the log: one of the two was made with a key that was not the owner’s alone.',
  'verify.window-impossible':
    'This entry would have come into the log after {{notBefore}} and before {{notAfter}}: one of the time-stamps is wrong.',
  'not-checked.time-stamps-unasked':
    '{{count}} time-stamps hold by themselves; whether their authority is to be trusted was not asked (--tsa-ca), so they prove no time.',
  'not-checked.time-stamps-unvouched':
    '{{count}} time-stamps hold by themselves, but do not lead to an authority of --tsa-ca, so they prove no time.',
  'not-checked.time-stamps-revocation':
    'Whether these certificates had been revoked is not known, since no answer on them is there: {{certificates}}. {{count}} time-stamps rest on them. A newer list of the authority can be given with --tsa-crl.',
  'not-checked.time-stamps-revocation-before':
    'Of {{count}} time-stamps, revoked certificates were looked at until {{until}} only, which is before the time-stamp itself. A newer list of the authority can be given with --tsa-crl.',
  'not-checked.time-stamps-revocation-until':
    'Revoked certificates were looked at until {{until}}. A key that is said later to have been stolen takes the time-stamps with it: a newer list of the authority can be given with --tsa-crl.',
  'not-checked.sealed-before-theft':
    'The key that sealed this bundle was given up as stolen on {{at}}. A trusted time-stamp proves that its export stood in the log before that: so case.json and the files that it names stand. When the seal was made, and what else lies in the bundle (report, forms, pages), is not proven.',
  'not-checked.key-not-given-up':
    'By the bundle of --rotation, the key that sealed this one was not given up as stolen. What came after that bundle is not known.',
  'not-checked.revocation-unreadable':
    '{{count}} files on revoked certificates cannot be read, or are more than are looked at; nothing was taken from them.',
  'not-checked.tsa-crl-unused':
    '{{count}} lists of --tsa-crl say nothing of a certificate of these time-stamps, or are not signed by their authority; nothing was taken from them.',
  'not-checked.time-stamps-accuracy': 'A time-stamp does not say how exact it is; it was taken as exact.',
  'problem.time-stamp-added': 'Time-stamp of entry {{seq}} is kept, and no entry of the log speaks of it.',
  'problem.stamp-plan-changed':
    'Whom the locker asks for time-stamps, or the certificates that vouch for them, are not what the log says. Times that such certificates vouch for prove nothing. Set the list anew in the settings.',
  'problem.time-stamp-changed': 'The time-stamp of entry {{seq}} is not the one that the log names.',
  'problem.time-stamp-lost':
    'The time-stamp of entry {{seq}} is not there any more; the log still says that it came.',
  'not-checked.time-stamps-beyond':
    '{{count}} more time-stamps are in the bundle than are looked at; they were not checked.',
  'not-checked.time-stamps-received':
    'In bundles that this case came from are {{count}} time-stamps, which were not checked.',
  'error.stamp-of-another-log':
    'The log was continued under another name while {{tsa}} was asked. Its time-stamp was not kept. Ask again.',
  'error.tsa-ca-not-readable':
    'The certificates in {{path}} cannot be read. Nothing was checked. Give a file of PEM certificates.',
  'error.tsa-crl-not-readable':
    'The list of revoked certificates in {{path}} cannot be read. Nothing was checked. Give the list (CRL) as the authority publishes it, PEM or DER.',
  'error.rotation-not-readable':
    'The file of --rotation is no case bundle that can be read, or it is encrypted. Nothing was checked. Give a later bundle of the same log, decrypted.',
  'error.rotation-not-intact':
    'The keys, the log or the seal of the bundle of --rotation do not hold, so nothing can be learnt from it. Nothing was checked. Give another later bundle of the same log.',
  'error.rotation-of-another-log':
    'The bundle of --rotation is of another log, and says nothing of the key that sealed this one. Nothing was checked. Give a later bundle of the same log.',
  'error.tsa-not-reached':
    'The authority {{tsa}} could not be reached ({{detail}}). Nothing is lost: the log waits for its time-stamp. Try again when there is a network.',
  'error.tsa-answered-error':
    'The authority {{tsa}} answered with {{status}} in place of a time-stamp. Nothing is lost: the log waits for its time-stamp.',
  'error.tsa-refused':
    'The authority {{tsa}} refused to give a time-stamp: {{words}}. Nothing is lost: the log waits for its time-stamp.',
  'error.tsa-answer-wrong':
    'What {{tsa}} answered is no right time-stamp of this log ({{faults}}). It was not kept, and proves nothing. Do not trust this authority before you know why.',
  'error.tsa-untrusted':
    'The time-stamp of {{tsa}} does not lead to a certificate of {{path}}. It was not kept. Give the certificates of this authority.',
  'error.tsa-address':
    '{{tsa}} is no address of an authority. Give an address that begins with http:// or https://.',
  'cli.help.timestamp':
    'have the log time-stamped by an authority (RFC 3161), to prove since when it has been there',
  'cli.option.tsa':
    'address of the authority; may be given several times, each is asked until one has answered',
  'cli.option.tsa-ca': 'file of PEM certificates of the authorities that you trust',
  'cli.option.tsa-crl':
    'newer list of revoked certificates (CRL, PEM or DER) of an authority, as you fetched it yourself',
  'cli.option.rotation':
    'later bundle of the same log, to see whether the key that sealed this one was given up as stolen',
  'cli.timestamp.stamped': 'Stamped: {{entries, number}} entries, at {{at}} by {{authority}}',
  'cli.timestamp.nothing': 'Nothing waits: all that the log has is under a time-stamp.',
  'cli.timestamp.waiting': '{{count, number}} entries wait for a time-stamp.',
  'cli.timestamp.unvouched':
    'Whether this authority is to be trusted was not asked (--tsa-ca); whoever checks a bundle decides that.',
  'cli.verify.stamps': 'Time-stamps that hold:',
  'cli.verify.trusted': 'trusted',
  'cli.verify.not-trusted': 'not vouched for',
  'cli.verify.revoked': 'revoked: counts for nothing',
  'revocation.void':
    'The certificate {{certificate}} was revoked on {{at}} ({{reason}}). The time-stamp counts for nothing: it may have been made by somebody else, or later than it says.',
  'revocation.stands':
    'The certificate {{certificate}} was revoked on {{at}} ({{reason}}), after this time-stamp and for a reason that leaves it as it is.',
  'revocation.reason-none': 'no reason given, so the key may have been stolen',
  'revocation.reason-unspecified': 'without a particular reason',
  'revocation.reason-key-compromise': 'its key is said to have been stolen',
  'revocation.reason-ca-compromise': 'the key of the authority above is said to have been stolen',
  'revocation.reason-affiliation-changed': 'its holder changed',
  'revocation.reason-superseded': 'replaced by another',
  'revocation.reason-cessation-of-operation': 'not in use any more',
  'revocation.reason-certificate-hold': 'put on hold',
  'revocation.reason-privilege-withdrawn': 'its holder may not use it any more',
  'revocation.reason-aa-compromise': 'the key of an authority is said to have been stolen',
  'cli.verify.window': 'came into the log after {{notBefore}} and before {{notAfter}}',
  'cli.verify.open': '(open)',
} as const;
