/** Keys of a locker: its card, comparing, changing the signing key. */
export const keys = {
  'cli.value.reason': 'reason',
  'key-card.title': 'Key card of an evidence locker',
  'key-card.about':
    'Keep this card, and hand it over before a hearing and by another way than the bundles. It holds no secret.',
  'key-card.locker': 'Locker',
  'key-card.officer': 'Handed over by',
  'key-card.date': 'Made on (clock of the device)',
  'key-card.origin': 'Name of the log',
  'key-card.code': 'For a telephone to read: log and fingerprint',
  'key-card.fingerprint': 'Fingerprint of the key',
  'key-card.words': 'The same in words, to read out',
  'key-card.words-help': '24 words, the last of which checks the others. They open nothing.',
  'key-card.how': 'How it is used',
  'key-card.how-text':
    'A bundle of this locker says which key sealed it. If that fingerprint is this one, digit for digit or word for word, the bundle comes from this locker. If it is another, ask before you rely on it: the key may have been changed, or the bundle is of somebody else.',
  'key-card.given': 'Handed over: name, date, signature',
  'key-card.taken': 'Received: name, date, signature',
  'keys.help.group': 'The signing key of a locker: its card, comparing, changing.',
  'keys.help.card':
    'The key card: fingerprint in digits, in words and as a code for a telephone. With --out as a page to print.',
  'keys.help.compare':
    'Says whether what stands on a card (digits, 24 words, or what the code says) is the key of this locker. Status 0 only where it is.',
  'keys.help.rotate':
    'Draws a new signing key: bundles from now on are sealed by it. What was sealed before stays valid with the former fingerprint; with --reason compromise only what a time-stamp proves older.',
  'keys.option.out': 'write the card as an HTML page of one A4 sheet, to print',
  'keys.option.overwrite': 'write over a file that is there',
  'keys.option.reason':
    'routine, or compromise: somebody else may hold the key; the log says so in the clear',
  'keys.done.card':
    'The card was written to {{file}}. Print it, and hand it over by another way than the bundles.',
  'keys.done.rotated-routine':
    'The signing key was changed. Hand out a new key card: bundles from now on are sealed by the new key. Those from before stay valid with the former fingerprint.',
  'keys.done.rotated-compromise':
    'The signing key was changed, and the log says in the clear that somebody else may hold the former one. Hand out a new key card and tell whoever has the old one: of what the former key sealed, only what a time-stamp proves older still counts.',
  'keys.label.former': 'Fingerprint before',
  'keys.verdict-same': 'This is the key of this locker.',
  'keys.verdict-earlier':
    'A key that this locker had before. That a bundle sealed with it is from before the change is shown only by a time-stamp in it. Give out a new card.',
  'keys.verdict-compromised':
    'A key that this locker had before, changed since somebody else may hold it. Do not rely on a bundle for this card: of what this key sealed, only what a time-stamp proves older than the change counts. Give out a new card.',
  'keys.verdict-other':
    'This is no key of this locker. Do not rely on a bundle for this card; ask who gave it by another way.',
  'keys.verdict-unreadable':
    'This is no whole fingerprint: it takes 64 digits, 24 words that fit together, or what the code of a card says. Nothing was compared. Look whether a sign or a word is missing.',
  'error.card-unreadable':
    'This is no whole fingerprint: it takes 64 digits, 24 words that fit together, or what the code of a card says. Nothing was compared. Look whether a sign or a word is missing.',
} as const;
