/** Officers of the locker: who they are, and who is acting. */
export const officers = {
  'cli.value.officer': 'officer',
  'officers.help.group': 'Who works with the locker, and who no longer does.',
  'officers.help.add':
    'Adds an officer. From then on --officer (or JEJAK_OFFICER) can name them as the one who acts: every entry says so.',
  'officers.help.list': 'Lists the officers; the arrow points at the one who acts.',
  'officers.help.set': 'Changes what is known of an officer; the log keeps what was known before.',
  'officers.help.retire':
    "Ends that entries are made in an officer's name. Nobody is taken out: what they did stays theirs.",
  'officers.option.name': "the officer's name",
  'officers.option.agency': "the officer's agency; of the one who acts, where it is not named",
  'officers.option.role':
    'investigator, supervisor or reader, or "" to take it back; a reader looks and writes nothing',
  'officers.option.assignment': 'number and date of the letter of assignment',
  'officers.option.undo': 'entries may be made in their name again',
  'officers.option.acting':
    'who acts: name, NIP or id of an officer of the locker (else JEJAK_OFFICER, else whose passphrase it is)',
  'officers.done': 'Noted in the log:',
  'officers.role-investigator': 'investigator',
  'officers.role-supervisor': 'supervisor',
  'officers.role-reader': 'reader',
  'officers.assigned': 'letter of assignment {{letter}}',
  'officers.retired-at': 'no longer acting since {{at}}',
  'error.nip-length':
    'A NIP has 18 digits. Nothing was written. Type it as it stands in the decree, with or without spaces; leave it empty if there is none.',
  'error.nip-birth':
    'The first eight digits of a NIP are the day of birth (year, month, day), and these are no such day. Nothing was written. Look at it again.',
  'error.nip-appointment':
    'Digits 9 to 14 of a NIP are year and month of appointment (for PPPK the year and from 21 on), and these cannot be. Nothing was written. Look at it again.',
  'error.nip-sex': 'Digit 15 of a NIP is 1 or 2. Nothing was written. Look at it again.',
  'error.nip-serial': 'The last three digits of a NIP begin at 001. Nothing was written. Look at it again.',
  'error.nip-taken':
    'This NIP is that of {{name}} in this locker. Nothing was written. Choose that officer, or look at the number again.',
  'error.officer-text-too-long':
    '“{{what}}” is longer than the {{most}} characters that are kept of it. Nothing was written. Shorten it.',
  'error.no-such-officer':
    'No officer {{what}} is known in this locker. Nothing was written in their name. See jejak officer list, or Settings, Officers.',
  'error.officer-ambiguous':
    'More than one officer is called {{what}}. Nothing was written. Name the NIP or the id (jejak officer list).',
  'error.officer-retired':
    '{{name}} no longer acts in this locker, so nothing is written in that name. Choose another officer.',
  'error.officer-not-chosen':
    '{{name}}, whose passphrase this is, no longer acts in this locker, so nothing was written. Say with --officer (or JEJAK_OFFICER) who acts; jejak officer list names the officers.',
  'finding.acting-in-place-of':
    'The passphrase is that of {{opener}}, who no longer acts; entries are made in the name of {{name}}, whom nobody has chosen on this device. If somebody else is working, say so under Settings, Officers.',
  'officers.for-reading':
    'Nothing is written to this locker now, so nobody acts in it: what was said of that was not used.',
  'error.officer-acting':
    '{{name}} is acting now and cannot retire. Nothing was changed. Choose another officer as the one who acts first.',
  'error.last-officer':
    '{{name}} is the only officer who acts in this locker. Nothing was changed. Add another officer first.',
  'error.officer-at-work':
    'Something that {{name}} began is still coming in. It is safe, and nothing was changed. Try again when it has ended.',
  'problem.officer-unknown':
    'Entry {{seq}} was made in the name of an officer ({{officer}}) whom the log did not know then. Take no evidence from it without asking how it came about.',
  'problem.officer-retired':
    'Entry {{seq}} was made in the name of an officer ({{officer}}) who no longer acted then. Take no evidence from it without asking how it came about.',
} as const;
