/** Handing a case over, and checking a bundle, as the window shows them. */
export const appHandOver = {
  'hand-over.title': 'Hand over',
  'hand-over.steps': 'Steps of handing over',
  'hand-over.step-what': 'What goes in',
  'hand-over.step-whom': 'For whom',
  'hand-over.step-seal': 'Seal',
  'hand-over.next': 'Next',
  'hand-over.back': 'Back',
  'hand-over.whole-case':
    'The bundle tells of the whole case, so that nothing can be left out unseen: what is withheld is named in it, with the reason.',
  'hand-over.exhibits': 'Exhibits',
  'hand-over.items': 'Items',
  'hand-over.incomplete': 'Incomplete',
  'hand-over.no-exhibits':
    'No item of this case is an exhibit yet. The bundle can be made all the same, but nothing in it has a label to speak of at the hearing.',
  'hand-over.nothing-in':
    'There is nothing in this case yet, so there is nothing to hand over. Capture or bring in something first.',
  'hand-over.partial':
    'These go in as they are and are marked incomplete. Capture them again first if the page is still there.',
  'hand-over.incomplete-more': 'and {{count, number}} more',
  'hand-over.still-waiting':
    'Addresses of this case still in the queue: {{count, number}}. They will not be in the bundle unless you wait.',
  'hand-over.files-waiting':
    'Files that you chose for this case and have not brought in: {{count, number}}. What is not brought in is not in the bundle.',
  'hand-over.no-stamps':
    'No time-stamp by a third party vouches for the times yet: all times are the claim of this device.',
  'hand-over.missing': 'Before you hand over',
  'hand-over.open-title': 'Not encrypted',
  'hand-over.passphrase-needed':
    'Choose a passphrase of at least {{count}} characters, or leave the bundle unencrypted.',
  'hand-over.to': 'To whom',
  'hand-over.to-hint': 'Name and office of whoever receives it. It is recorded in the log.',
  'hand-over.why': 'What for',
  'hand-over.why-hint': 'For example: registration of the report, hearing of 12 October.',
  'hand-over.protection': 'In transit',
  'hand-over.protection-none': 'Not encrypted',
  'hand-over.protection-passphrase': 'With a passphrase',
  'hand-over.protection-recipients': 'For age keys',
  'hand-over.protection-none-hint':
    'Right where it is handed over in person, or goes by a way that is safe itself.',
  'hand-over.protection-passphrase-hint':
    'Tell the passphrase by another way than the file. It cannot be recovered.',
  'hand-over.protection-recipients-hint':
    'Only whoever holds the key of a recipient can open it; no secret has to be told. You cannot open it yourself, unless your own recipient is among them.',
  'hand-over.recipients': 'Recipients',
  'hand-over.recipients-hint':
    'One on each line: the line beginning with age1 that each recipient gave you. Any one of them can open the bundle.',
  'hand-over.recipients-needed': 'At least one recipient is needed, or another choice above.',
  'hand-over.recipients-fit': '{{count, number}} recipients, each whole and readable.',
  'hand-over.recipients-fit_one': 'One recipient, whole and readable.',
  'hand-over.sealed-none': 'Not encrypted',
  'hand-over.sealed-passphrase': 'Encrypted with a passphrase',
  'hand-over.sealed-recipients': 'Encrypted for {{count, number}} age recipients',
  'hand-over.sealed-recipients_one': 'Encrypted for one age recipient',
  'hand-over.opened-by': 'Can be opened by',
  'hand-over.not-encrypted': 'Whoever holds the file can read everything in it, names of reporters too.',
  'hand-over.passphrase': 'Passphrase for the bundle',
  'hand-over.repeat': 'The same once more',
  'hand-over.differ': 'The two are not the same.',
  'hand-over.needed': 'This is needed: it is recorded in the log.',
  'hand-over.where': 'Where to',
  'hand-over.summary': '{{number}}, for {{to}}',
  'hand-over.seal': 'Seal and write',
  'hand-over.seal-hint':
    'The log will record that this bundle was made, for whom, and why. That cannot be undone.',
  'hand-over.cancelled': 'Cancelled. No bundle was made.',
  'hand-over.done': 'The bundle is sealed',
  'hand-over.done-what': '{{file}}, {{size}}, exhibits: {{exhibits, number}}',
  'hand-over.sealed-at': 'Sealed {{when}}',
  'hand-over.since': 'The case has grown since this bundle was sealed',
  'hand-over.since-items': '{{count, number}} items are not in it.',
  'hand-over.since-items_one': 'One item is not in it.',
  'hand-over.since-exhibits': '{{count, number}} exhibits are not in it.',
  'hand-over.since-exhibits_one': 'One exhibit is not in it.',
  'hand-over.since-others': '{{count, number}} other changes and notes in the log are not in it.',
  'hand-over.since-others_one': 'One other change or note in the log is not in it.',
  'hand-over.read-out': 'Read this number out at the hearing',
  'hand-over.read-out-hint':
    'It is the fingerprint of the seal. Whoever checks the bundle must see the same number.',
  'hand-over.case-hash-hint':
    'This number is in the custody log, and by it the log and the bundle can be tied. The fingerprint of the seal above is not in the log: the seal is made after it.',
  'hand-over.made': 'Bundles of this case that the log knows',
  'hand-over.made-hint':
    'The log notes one as its making begins; one that was then cancelled or failed is in it too. The fingerprint of its seal is shown again when the file of the bundle is checked.',
  'hand-over.made-for': 'For {{to}}. Purpose: {{why}}',
  'hand-over.copy': 'Copy',
  'hand-over.copied': 'Copied',
  'hand-over.show': 'Show in folder',
  'hand-over.signed-by': 'Signed by key',
  'hand-over.file-hash': 'SHA-256 of the file',
  'hand-over.check-now': 'Check it now',
  'hand-over.running': 'Sealing a bundle',
  'hand-over.other-running': 'Another bundle is being made',
  'hand-over.again': 'Make another bundle',
  'hand-over.to-case': 'Back to the case',
  'app.error.bundle-passphrase-too-short':
    'The passphrase for the bundle needs at least {{least}} characters; no bundle was made. Go back one step and choose a longer one.',
  'app.error.bundle-encrypted':
    'This bundle is encrypted and written as text (age armor). Nothing was checked. Decrypt it first with age, then check the ZIP.',
  'app.not-checked.whose-key':
    'Whose key sealed this: the bundle shows only its own fingerprint. Give the one that you know from elsewhere, and check again.',
  'bundle-check.title': 'Verify',
  'bundle-check.running': 'Checking a bundle',
  'bundle-check.key-first':
    '{{name}} has not been checked yet: the key below is not whole. Complete it, or empty the field.',
  'bundle-check.waiting': 'Waiting to be checked ({{count, number}}): {{names}}',
  'bundle-check.check-next': 'Check {{name}}',
  'bundle-check.drop': 'Drop the bundle here',
  'bundle-check.drop-hint':
    'Everything is checked on this computer, without a network. Nothing of it comes into the locker unless you receive it.',
  'bundle-check.choose': 'Choose a bundle',
  'bundle-check.key': 'Fingerprint of the key, if you know it',
  'bundle-check.key-hint':
    '64 digits and letters that you got by another way: a letter, a web page, a telephone call. Only they say whose bundle this is.',
  'bundle-check.key-wrong': 'A fingerprint has 64 digits 0–9 and letters a–f; these are {{count}}.',
  'bundle-check.locked': 'This bundle is encrypted',
  'bundle-check.locked-passphrase':
    'It opens with the passphrase that was agreed with the sender. It is opened on this computer for this check only; nothing of it is kept.',
  'bundle-check.locked-identity':
    'It opens only with one of the keys that it was encrypted for. It is opened on this computer for this check only; nothing of it is kept.',
  'bundle-check.passphrase': 'Passphrase of the bundle',
  'bundle-check.identity': 'File with your age identity',
  'bundle-check.open': 'Open and check',
  'bundle-check.since': 'Checkpoint that you kept from earlier',
  'bundle-check.since-hint':
    'The file data/ledger/checkpoint.txt of an earlier bundle from the same locker. With it one sees whether the log has only grown since.',
  'bundle-check.since-fits':
    'The log of this bundle continues it: nothing before it was changed or taken away.',
  'bundle-check.checking': 'Checking {{name}}',
  'bundle-check.stopped': 'Stopped. Nothing is said about the bundle.',
  'bundle-check.intact': 'Intact',
  'bundle-check.not-intact': 'Not intact',
  'bundle-check.intact-means': 'Nothing has changed since it entered the log.',
  'bundle-check.not-intact-means':
    'Something is not as it was sealed. Do not rely on this bundle; ask the sender for it again, and keep this file.',
  'bundle-check.failures': 'What does not hold',
  'bundle-check.entry': 'Entry {{seq}}',
  'bundle-check.case': 'Case',
  'bundle-check.contents': 'In the bundle',
  'bundle-check.exhibits': 'Exhibits: {{count, number}}',
  'bundle-check.items': 'Other items: {{count, number}}',
  'bundle-check.files': 'Files: {{count, number}}',
  'bundle-check.signed-by': 'Signed by key',
  'bundle-check.key-fits': 'This is the key whose fingerprint you gave.',
  'bundle-check.whose-key':
    'Anyone can make a bundle under a key of their own. Only a fingerprint that you know from elsewhere says whose it is.',
  'bundle-check.seal': 'Number of the seal, as read out at the hearing',
  'bundle-check.not-checked': 'Not checked or not proven',
  'bundle-check.checked-at': 'Checked {{when}}',
  'bundle-check.own-key': 'This is the key of this locker: the bundle was sealed here.',
  'bundle-check.own-key-broken':
    'The file names the key of this locker, but what is in it does not fit what that key signed.',
  'bundle-check.seal-broken': 'Number of the seal in this file',
  'bundle-check.seal-broken-hint':
    'It tells which seal this was, and makes nothing of the file good: what is in it does not fit the seal.',
  'bundle-check.own': 'This locker sealed this bundle. Receive it only if something in it is here no more.',
  'bundle-check.receive-own': 'Receive it all the same',
  'bundle-check.proves': 'What this shows, and what it does not',
  'bundle-check.again': 'Check again',
  'bundle-check.other': 'Check another',
} as const;
