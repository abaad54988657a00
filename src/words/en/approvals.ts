/** What needs two people, officers' own keys, and what a reader may not do. */
export const approvals = {
  'cli.value.acts': 'acts',
  'cli.value.whom': 'whom',
  'approvals.help.key':
    'Gives an officer a key of their own, under a passphrase of their own, by which they approve what needs two people. They act while it is made.',
  'approvals.help.two-people':
    'Shows or sets what needs a second officer in this locker. Asking for less needs one itself.',
  'approvals.help.purge':
    "Removes the bytes of an item's files for good. A tombstone with the reason, and all hashes, stay in the log.",
  'approvals.option.by': 'the second officer: name, NIP or id',
  'approvals.option.own-file':
    "file with the passphrase of the acting officer's own key (else JEJAK_OFFICER_PASSPHRASE, else it is asked for)",
  'approvals.option.file':
    "file with the passphrase of the second officer's own key (else JEJAK_APPROVAL_PASSPHRASE, else it is asked for)",
  'approvals.option.new-file': 'file with the passphrase of the new key (else JEJAK_NEW_PASSPHRASE)',
  'approvals.option.lost':
    'the key before is lost: the new one takes its place without its signature, and the log says so',
  'approvals.option.drop': 'the key is lost and no other takes its place',
  'approvals.option.role': 'which files, by their roles; all where none is named',
  'approvals.option.reason': 'retention, court-order, privacy, unrelated or mistake',
  'approvals.option.because': 'the reason in words',
  'approvals.option.acts': 'purge, key (a new signing key), officers, with commas between, or none',
  'approvals.option.whom': 'who may be the second one: supervisor or anyone',
  'approvals.prompt.own': "Passphrase of the acting officer's own key",
  'approvals.prompt.second': "Passphrase of the second officer's own key",
  'approvals.prompt.new': 'Passphrase of the new key, of your own and no locker’s',
  'approvals.done.key':
    '{{name}} now has a key of their own. Write its fingerprint down and keep it outside of this locker.',
  'approvals.done.dropped': '{{name}} has no key of their own any more. What was signed by it stays signed.',
  'approvals.done.purged':
    'The bytes are removed from item {{item}}; entry {{entry}} says why, and the hashes stay.',
  'approvals.signed-by': 'Approved by {{name}}, by their own key',
  'approvals.recorded-by': '{{name}}: recorded, not approved (without a key of their own)',
  'approvals.said-again-by': '{{name}}: signed in an earlier log',
  'approvals.act-purge': 'removing the bytes of an item',
  'approvals.act-key': 'a new signing key of the locker',
  'approvals.act-officers': 'officers: adding, changing, ending, their keys',
  'approvals.by-supervisor': 'The second one has to be a supervisor.',
  'approvals.by-anyone': 'The second one may be any officer who is no reader.',
  'error.not-two-people':
    '"{{what}}" is nothing that can be set here. Nothing was changed. Use purge, key, officers or none; supervisor or anyone.',
  'error.second-officer-needed':
    'This needs a second officer. Nothing was done. Name one who approves it: another than whoever acts (--approved-by).',
  'error.approval-needs-key':
    '{{name}} has a key of their own and approves by it alone, or it is another one by now. Nothing was done. Give its passphrase; where it is lost, say so first (jejak officer key --drop).',
  'error.second-not-supervisor':
    '{{name}} is no supervisor, and this locker asks for one. Nothing was done. Name another officer.',
  'error.officer-reads-only':
    '{{name}} is a reader in this locker, who looks and writes nothing. Nothing was done. Choose another officer.',
  'error.wrong-officer-passphrase':
    'This is not the passphrase of the key of {{name}}. Nothing was signed and nothing was done. It is another one than that of the locker.',
  'error.officer-key-gone':
    'The key of {{name}} is not in this locker any more, or was damaged. Nothing was done. Say that it is lost (jejak officer key --drop), and make a new one.',
  'error.officer-key-of-another':
    '{{name}} makes their own key, while they are the one who works. Nothing was changed. Choose them first.',
  'error.no-officer-key': '{{name}} has no key of their own. Nothing was changed.',
  'error.passphrase-of-another':
    'This passphrase opens the locker for {{name}}, who could then sign as somebody else. Nothing was changed. Choose one that nobody else knows.',
  'problem.officer-reads-only':
    'Entry {{seq}} was made in the name of an officer ({{officer}}) who was a reader then. Take no evidence from it without asking how it came about.',
  'problem.officer-key-gone':
    'The key of the officer {{officer}}, of which the log speaks, is not kept here as it was. What it signed stays as it is; a new one is needed.',
  'problem.officer-key-wrong':
    'The key that entry {{seq}} gives the officer {{officer}} did not sign that it is theirs.',
  'problem.officer-key-replaced':
    'Entry {{seq}} takes the key of the officer {{officer}} away without its signature, and does not say that it was lost. Ask them before anything that was approved later counts.',
  'problem.approval-wrong':
    'The approval of the officer {{officer}} in entry {{seq}} is not signed by their key. It is no approval.',
  'problem.approval-by-retired':
    'The officer {{officer}}, named under entry {{seq}}, no longer acted then. It is no approval.',
  'problem.approval-twice': 'Entry {{seq}} names the officer {{officer}} twice among those who approve it.',
  'verify.officer-key-wrong':
    'The key that the entry gives the officer {{officer}} did not sign that it is theirs.',
  'verify.officer-key-replaced':
    'The entry takes the key of the officer {{officer}} away without its signature, and does not say that it was lost.',
  'verify.approval-wrong': "The approval of the officer {{officer}} is not signed by that officer's key.",
  'verify.approval-by-retired': 'The officer {{officer}}, who is named as approving, no longer acted then.',
  'verify.approval-twice': 'The entry names the officer {{officer}} twice among those who approve it.',
  'not-checked.approvals-recorded':
    '{{count}} names of second officers are recorded, not approved: they have no key of their own, so nothing shows that they agreed.',
  'not-checked.approvals-said-again':
    '{{count}} approvals were signed in an earlier log, which is not in this bundle.',
  'not-checked.approvals-after-loss':
    '{{count}} approvals are signed by keys that came after one that was said to be lost, without its signature. Compare the fingerprint with the one that the officer kept.',
  'approvals.by-key': 'their key: {{key}}',
  'cli.verify.approvals':
    'Second officers (who can open the locker can give somebody a key: compare the fingerprint with the one that the officer kept):',
} as const;
