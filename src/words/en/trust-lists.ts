/** Lists of trusted signers of Content Credentials, as a locker has them. */
export const trustLists = {
  'trust-lists.title': 'Trusted signers',
  'trust-lists.help':
    'Content Credentials (C2PA) are reported as trusted where one of these lists vouches for whoever signed; otherwise only as valid. Get a list from whom you trust and compare its SHA-256. Each change stands in the log of the locker.',
  'trust-lists.since':
    'A list counts for what is brought in from now on. What came in before stays as it was reported; in its facts it can be read again.',
  'trust-lists.none': 'There is no list: no signer counts as trusted.',
  'trust-lists.add': 'Add a list…',
  'trust-lists.remove': 'Remove',
  'trust-lists.remove-of': 'Remove {{name}}',
  'trust-lists.removed': '{{name}} is used no more.',
  'trust-lists.undo': 'Undo',
  'trust-lists.count': 'Certificates: {{count, number}}',
  'trust-lists.show': 'Show certificates',
  'trust-lists.hide': 'Hide certificates',
  'trust-lists.fingerprint': 'SHA-256 of the list',
  'trust-lists.fingerprint-of': 'SHA-256 of {{name}}',
  'trust-lists.certificate-fingerprint': 'SHA-256',
  'trust-lists.subject': 'Name',
  'trust-lists.issuer': 'Made by',
  'trust-lists.own-issuer': 'itself',
  'trust-lists.issued-by': 'made by {{issuer}}',
  'trust-lists.validity': 'Valid',
  'trust-lists.from-to': '{{from}} to {{to}}',
  'trust-lists.ended': 'Expired',
  'trust-lists.not-yet': 'Not valid yet',
  'trust-lists.some-ended': 'Expired: {{count, number}}. Look whether there is a newer list.',
  'trust-lists.some-not-yet': 'Not valid yet: {{count, number}}.',
  'trust-lists.some-vain':
    'Not of an authority: {{count, number}}. Nobody is trusted by them; ask for the certificate of the authority that made them.',
  'trust-lists.counts': 'Vouches',
  'trust-lists.not-authority': 'For nobody: it is a signer’s own certificate, not that of an authority.',
  'trust-lists.more': 'and {{count, number}} more',
  'trust-lists.names': 'The names are those that whoever made the certificate wrote in it.',
  'trust-lists.help.group': 'Whose signers of Content Credentials the locker trusts.',
  'trust-lists.help.add':
    'Takes the certificates of a file (PEM) into use: signers for whom they vouch count as trusted in all that is brought in from then on. Noted in the log.',
  'trust-lists.help.list': 'Lists what is used, with each certificate.',
  'trust-lists.help.remove':
    'Takes a list out of use, by its name or the beginning of its SHA-256. Noted in the log; what was reported by it stays so.',
  'error.trust-list-unreadable':
    '{{file}} cannot be read. Nothing was taken from it, and what is in the locker is as it was. Choose a file with certificates (PEM) that is there.',
  'error.trust-list-too-large':
    '{{file}} is larger than the {{most}} MiB that a list has at most. Nothing was taken from it, and what is in the locker is as it was. Choose the list of certificates (PEM) itself.',
  'error.trust-list-private-key':
    'There is a private key in {{file}}. Nothing was taken from it, and what is in the locker is as it was. Whoever has that key can sign in the name of its owner: keep it away from here, and choose a file with certificates alone.',
  'error.trust-list-without':
    'There is no certificate in {{file}}. Nothing was taken from it, and what is in the locker is as it was. Choose a text file with certificates in PEM form (“-----BEGIN CERTIFICATE-----”); files of another kind (.p7b, .p12) have to be saved as that first.',
  'error.trust-list-damaged':
    'Certificate {{place}} in {{file}} is damaged. Nothing was taken from it, and what is in the locker is as it was. Get the file once more from where it came.',
  'error.trust-list-there':
    'All that is in this file is used already, as {{name}}. Nothing was changed, and what is in the locker is as it was.',
  'error.trust-lists-changed':
    'The lists in use are not those that the log says: somebody changed them outside of Jejak. Nothing was changed now, and the evidence is as it was. Check the locker, then remove the list that you did not add.',
  'error.trust-lists-too-many':
    'A locker uses {{most}} lists at most. Nothing was changed, and what is in the locker is as it was. Remove one that is not needed first.',
  'error.no-such-trust-list':
    'No list {{what}} is used in this locker. Nothing was changed. See jejak trust-list list, or Settings, Trusted signers.',
  'error.trust-list-ambiguous':
    'More than one list is meant by {{what}}. Nothing was changed. Name more digits of its SHA-256 (jejak trust-list list).',
  'problem.trust-list-changed':
    'The certificates in the list of trusted signers {{name}} are not those that were added. That a signer was found trusted by it does not count until it is known how this came about.',
  'problem.trust-lists-changed':
    'The lists of trusted signers that are used are not those that the log says. That a signer was found trusted does not count until it is known how this came about.',
  'problem.trust-list-missing':
    'The list of trusted signers {{name}}, which the log names, is not in the locker any more. That a signer was found trusted by it cannot be shown from here; get the list again from where it came.',
} as const;
