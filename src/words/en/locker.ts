export const locker = {
  'error.locker-exists':
    'There is a locker in {{locker}} already. Nothing was changed. Choose another folder, or open this one.',
  'error.folder-not-empty':
    'The folder {{locker}} holds other files. Nothing was changed. Choose an empty folder or a new name.',
  'error.not-a-folder':
    '{{file}} is a file, not a folder. Nothing was changed. Choose a new name for the locker.',
  'error.locker-unfinished':
    'The locker in {{locker}} was never finished: making it was cut short, and it holds no evidence. Create it again.',
  'error.not-a-locker': '{{locker}} is no locker. Check the name of the folder.',
  'error.locker-newer':
    'The locker in {{locker}} was written by a newer version of Jejak. Nothing was changed. Use that version or a later one.',
  'error.locker-busy':
    'Another program has kept the locker busy for too long. What was not reported as stored is not stored. Wait until it is done, then try again.',
  'error.cases-unreadable':
    'The cases of this locker cannot be read: its file is damaged or cut off ({{detail}}). That none is shown does not mean that there is none, and nothing was removed by Jejak. Copy the folder before anything else, run "jejak locker check" on the copy to see what is left, and restore the newest backup with "jejak locker restore".',
  'error.locker-damaged':
    'The locker is damaged at this place ({{detail}}). Evidence elsewhere can still be read. Make a copy of the folder, then run "jejak locker check" to see what is affected.',
  'error.locker-thread-died':
    'The part of Jejak that writes to the locker has stopped. What was reported as stored is safe. Open the locker again: what was on its way is kept as partial.',
  'error.stored-bytes-changed':
    'The stored file {{role}} of item {{item}} is not what was sealed ({{detail}}). It must not be used as evidence. Run "jejak locker check", and take the file from a backup.',
  'error.file-purged':
    'The bytes of file {{role}} of item {{item}} were removed by policy. The log says who did so, when and why; the hash is kept.',
  'error.file-too-large':
    'The file is larger than the {{limit}} bytes that an item can hold. Nothing of it was sealed. Split it.',
  'error.no-such-item':
    'There is no item {{item}}. Give its id, or at least the first four digits of it; see "jejak items".',
  'error.item-ambiguous': 'More than one item begins with {{item}}. Give more digits.',
  'error.no-locker-open': 'No locker is open in this window. Nothing was lost: open it again.',
  'error.locked-by-another':
    'This passphrase is another officer’s. {{officer}} locked this screen, and what they were writing stays hidden. To work with your own passphrase, close the locker and open it again.',
  'error.screen-locked':
    'The screen is locked; the evidence is safe, and the queue goes on. Unlock it with the passphrase.',
  'error.not-chosen':
    'This file or folder was not chosen in this window. Nothing was read or written: choose it again.',
  'error.no-such-case': 'There is no case {{case}}. See "jejak case list".',
  'error.bad-case-number':
    'This cannot be a case number: "{{number}}". It needs one to a hundred characters on one line.',
  'error.case-number-like-id':
    'This cannot be a case number: "{{number}}". 32 digits of 0–9 and a–f are how Jejak itself names cases. Nothing was changed. Write a part of it otherwise, with a space or a dash.',
  'error.case-number-taken': 'The case number {{number}} is taken. Nothing was changed.',
  'error.no-such-note':
    'This note is not there any more: it was taken back, perhaps in another window. Nothing was changed.',
  'error.note-empty': 'The note has no words. Nothing was written.',
  'error.order-changed-meanwhile':
    'The order of the exhibits was changed elsewhere meanwhile. Your move was not kept and nothing was written over: look at the order as it is now, then move it again.',
  'error.changed-meanwhile':
    'This was changed elsewhere while you typed. Nothing was overwritten: see what it says now, then write again.',
  'error.bad-day': '"{{day}}" is no day. Write year, month and day, such as 2026-11-30. Nothing was changed.',
  'error.item-already-filed': 'Item {{item}} is filed in a case already. Nothing was changed.',
  'error.item-not-in-case': 'Item {{item}} is not in this case. File it first ("jejak file").',
  'error.bad-label':
    'This cannot be a label: "{{label}}". Labels have up to 32 letters, digits, spaces, dots and dashes, such as P-1.',
  'error.label-taken': 'The label {{label}} belongs to another exhibit of this case. Nothing was changed.',
  'error.no-such-export': 'The log has no export {{bundle}} of this case.',
  'error.no-such-job': 'There is no job {{job}} in this locker.',
  'error.job-done': '{{url}} has been captured already; its item is sealed.',
  'error.job-taken': '{{url}} is being captured by another Jejak at this moment.',
  'error.draft-gone':
    'Item {{item}} has been ended by another process. What had come by then is sealed as partial.',
  'error.draft-file-open':
    'File {{role}} of item {{item}} was not ended, so the item was not sealed. What came is kept. This is a fault in Jejak: please report it.',
  'error.draft-part-refused':
    'The last bytes of file {{role}} of item {{item}} could not be stored. What came before is kept, and is sealed when the locker is opened the next time. Make room on the disk.',
  'error.draft-file-ended':
    'File {{role}} of item {{item}} was written after its end. What came before is kept. This is a fault in Jejak: please report it.',
  'error.role-twice':
    'File {{role}} of item {{item}} was given twice. The first is kept. This is a fault in Jejak: please report it.',
  'error.entry-wrong-form':
    'An entry of kind {{kind}} does not have the form that the log asks for ({{detail}}), so nothing was stored. This is a fault in Jejak: please report it.',
  'finding.new-log':
    'The old log must not be signed on from here, so the locker goes on in a new log that says what it continues.',
  'finding.drafts-ended':
    '{{count}} item(s) were on their way in when Jejak was stopped; what had come is sealed as partial.',
  'finding.locker-not-written':
    'Housekeeping in the locker failed ({{code}}). Evidence is not affected; it is tried again later.',
  'error.wrong-passphrase':
    "The passphrase is wrong. Nothing was opened or changed. Mind capital letters and the keyboard's language; or use the recovery code.",
  'error.passphrase-too-short':
    'A passphrase needs at least {{least}} characters, not counting spaces at its ends: a shorter one can be guessed by anyone who has a copy of the locker. Take four or five words that do not belong together.',
  'error.wrong-recovery-code':
    'The recovery code is typed correctly, but it does not belong to this locker, or a newer one has taken its place. Nothing was opened or changed.',
  'error.recovery-code-mistyped':
    'Group {{group}} of the recovery code is mistyped. Nothing was opened or changed. Compare it with the printed code.',
  'error.recovery-code-length':
    'A recovery code has {{expected}} signs; {{given}} were typed. Nothing was opened or changed.',
  'error.keys-missing':
    'The key file {{path}} is not there, nor its copy. Without one of them the locker cannot be opened; its evidence is untouched. Put keys.json or keys.json.bak back from a backup.',
  'error.keys-damaged':
    'The key file {{path}} is damaged ({{reason}}), and so is its copy. The evidence is untouched, but cannot be opened without it. Put keys.json back from a backup.',
  'error.keys-newer':
    'The key file was written by a newer version of Jejak (version {{version}}). Nothing was changed. Use that version or a later one.',
  'error.keys-exist': 'There is a key file in {{locker}} already. It was not written over.',
  'error.key-does-not-fit':
    'The passphrase is right, but the database does not open with the key behind it: locker.db and keys.json do not belong together, or the beginning of the database is damaged. Nothing was changed. Put both back from the same backup.',
  'error.slot-outdated':
    'The passphrase or code is right, but for another data key than the one the database has now: its change was cut short, or another officer made it. Nothing was changed. Use the other one of the former and the new passphrase.',
  'error.rekey-unfinished':
    'A change of the data key in {{locker}} was cut short. Open the locker once, which ends it, then try again.',
  'error.locker-held-alone':
    'The locker in {{locker}} is getting a new data key, or is being restored, by another Jejak at this moment. What is in it is safe, and nothing was done here. Try again when that is done.',
  'error.locker-in-use':
    'The locker in {{locker}} is open in another Jejak, and this cannot be done beside it. Nothing was changed. Close it there, then try again.',
  'error.keys-being-changed':
    'Another Jejak is changing the passphrase of this locker at this moment. Nothing was changed here. Try again.',
  'error.backup-file-exists':
    'The file {{file}} is there already. It was not written over. Choose another name.',
  'error.backup-in-locker':
    "A backup inside the locker's own folder would be lost with it. Choose another place for {{file}}, best on another disk.",
  'error.no-such-folder': 'There is no folder {{folder}}. Nothing was written. Is the disk plugged in?',
  'error.copy-not-whole':
    'The copy of the locker is not whole ({{detail}}), so it was not kept. The locker itself was not changed. Run "jejak locker check" on it.',
  'error.no-such-backup':
    'There is no file {{path}}. Nothing was restored. Check its name and folder; is the disk plugged in?',
  'error.not-a-backup':
    '{{path}} is no backup of a locker. Nothing was restored. Check the name of the file.',
  'error.backup-damaged':
    'The backup {{path}} is damaged or cut off ({{part}}), so nothing was restored from it. Use another backup.',
  'finding.keys-read-from-copy':
    'keys.json was damaged or gone ({{reason}}); its copy was used and put in its place.',
  'finding.keys-not-mended':
    'keys.json and its copy do not agree and could not be written ({{reason}}). The locker opens; make the folder writable.',
  'finding.rolled-back':
    'The locker has fewer entries ({{found}}) than were signed ({{noted}}, says the note: {{where}}): it was put back to an earlier state, or evidence was lost. Do not use it before this is cleared up.',
  'finding.forked':
    "The locker's first {{size}} entries are not those that were signed (note: {{where}}): its history was exchanged. Do not use it before this is cleared up.",
  'finding.continued-elsewhere':
    'On this device the locker went on in another log ({{origin}}) that this folder does not hold: this is an older copy, or it was put back to an earlier state.',
  'finding.no-device-note':
    'This device has noted nothing of this locker yet, so it cannot be excluded that it was put back to an earlier state.',
  'finding.head-missing':
    "head.txt was not in the locker's folder. It is written anew; whether the locker was put back is shown only by this device's own note.",
  'finding.head-damaged':
    'head.txt is damaged ({{reason}}). It is written anew; the evidence is not affected.',
  'finding.device-note-damaged':
    "This device's note of the locker is damaged ({{reason}}). It is written anew; a rollback before now cannot be excluded.",
  'finding.note-unwritable':
    'The newest state could not be noted outside the database ({{where}}: {{reason}}). The evidence is stored; a later rollback may go unnoticed.',
  'step.backup-copy': 'copying the locker',
  'step.backup-check-copy': 'checking the copy',
  'step.backup-write': 'writing the backup',
  'step.backup-read-again': 'reading the backup again',
  'step.restore-unpack': 'unpacking the backup',
  'step.restore-continue-log': 'beginning the new log',
  'step.rekey-copy': 'encrypting under the new key',
  'problem.entry-missing': 'Entry {{seq}} of the log {{log}} is missing.',
  'problem.entry-unreadable':
    'Entry {{seq}} of the log {{log}} cannot be read: its place in the file is damaged.',
  'problem.entry-wrong-form':
    'Entry {{seq}} of the log {{log}} does not have the form of an entry ({{detail}}).',
  'problem.entry-out-of-place': 'Entry {{seq}} of the log {{log}} says that it belongs elsewhere.',
  'problem.entry-prev-wrong':
    'Entry {{seq}} of the log {{log}} does not follow on what stands before it: something before it was changed, removed or put in.',
  'problem.entry-contradicts': 'Entry {{seq}} of the log {{log}} contradicts an earlier one ({{detail}}).',
  'problem.leaf-wrong': 'Entry {{seq}} of the log {{log}} is not the one that was stored: its hash differs.',
  'problem.node-wrong': 'The tree of the log {{log}} was changed at level {{level}}, place {{position}}.',
  'problem.node-missing': 'The tree of the log {{log}} lacks level {{level}}, place {{position}}.',
  'problem.node-unreadable':
    'The tree of the log {{log}} cannot be read at level {{level}}, place {{position}}.',
  'problem.checkpoint-missing': 'The signed checkpoint of the log {{log}} at {{size}} entries is missing.',
  'problem.checkpoint-unreadable':
    'The signed checkpoint of the log {{log}} at {{size}} entries cannot be read.',
  'problem.checkpoint-wrong':
    'The signed checkpoint at {{size}} entries says something else than the entries of the log {{log}}.',
  'problem.checkpoint-signature-wrong':
    'The signature of the checkpoint at {{size}} entries of the log {{log}} does not hold ({{detail}}).',
  'problem.checkpoint-key-unknown':
    'No entry names the key of the checkpoint at {{size}} entries of the log {{log}}.',
  'problem.origin-not-of-key': 'The name of the log {{log}} does not come from its first key.',
  'problem.rotation-signature-wrong':
    'The change of key in entry {{seq}} of the log {{log}} is not signed by the new key.',
  'problem.signing-key-wrong':
    'The stored signing key is not the one that the log {{log}} names (fingerprint {{fingerprint}}).',
  'problem.opening-missing':
    'What stands behind entry {{seq}} of the log {{log}} (place {{place}}) is missing.',
  'problem.opening-unreadable':
    'What stands behind entry {{seq}} of the log {{log}} (place {{place}}) cannot be read.',
  'problem.opening-wrong':
    'What stands behind entry {{seq}} of the log {{log}} (place {{place}}) was changed: it does not fit its commitment.',
  'problem.said-again-unknown': 'Entry {{seq}} of the log {{log}} says again what no earlier log says.',
  'problem.said-again-otherwise':
    'Entry {{seq}} of the log {{log}} says something else than the entry that it says again.',
  'problem.shown-changed':
    'What is shown was changed: "{{column}}" in {{table}} {{row}} is not what the log says.',
  'problem.shown-missing': 'What the log says is not shown: {{table}} {{row}} was removed.',
  'problem.shown-added': 'What is shown is in no entry of the log: {{table}} {{row}} was put in.',
  'problem.job-reason-changed':
    'What is shown was changed: why {{url}} was not captured is not what the log says.',
  'problem.job-address-changed':
    'What is shown was changed: in the list of captures, {{url}} is not the address that the log names.',
  'problem.job-case-changed':
    'What is shown was changed: in the list of captures, {{url}} stands in another case than the log says.',
  'problem.job-note-changed':
    'What is shown was changed: the note on {{url}} in the list of captures is not the one in the log.',
  'problem.watch-changed':
    'What is shown was changed: of the watched address {{url}} the address, the case, the profile, the interval, the beginning or the end is not what the log says.',
  'problem.visit-result-changed':
    'What is shown was changed: what visit {{visit}} of the watched address {{url}} came to is not what the log says.',
  'problem.visit-missed-changed':
    'What is shown was changed: how many visits of the watched address {{url}} were missed before visit {{visit}} is not what the log says.',
  'problem.visit-time-changed':
    'What is shown was changed: the time of visit {{visit}} of the watched address {{url}} is not what the log says.',
  'problem.visit-missing':
    'What the log says is not shown: visit {{visit}} of the watched address {{url}} was removed.',
  'problem.visit-added':
    'What is shown is in no entry of the log: visit {{visit}} of the watched address {{url}} was put in.',
  'problem.to-cover-changed':
    'The places to cover that are proposed on the pictures of "{{title}}" were changed. Look through these pictures yourself before you hand them over.',
  'problem.to-cover-missing':
    'The places to cover that are proposed on the pictures of "{{title}}" were removed. Look through these pictures yourself before you hand them over.',
  'problem.to-cover-added':
    'The places to cover that are proposed on the pictures of "{{title}}" were put in: the log knows of none.',
  'problem.picture-warning-changed':
    'The warning that the picture of "{{title}}" cannot be decoded, or not all of it, was changed.',
  'cli.done.check-unsigned':
    'Signatures of older checkpoints that were not recomputed: {{count}}. What they say was compared; --deep recomputes their signatures too.',
  'not-proven.job-reason':
    'Why {{url}} was not captured stands in no entry: the locker is from before that was written down there.',
  'not-proven.job-note':
    'The note of the list on {{url}} stands in no entry: the locker is from before that was written down there.',
  'not-proven.stamp-certificate-revoked':
    'The certificate {{subject}} of a time-stamping authority was revoked. Time-stamps that rest on it may count for nothing; each item says what is still proven of its time.',
  'not-proven.watch':
    'What the watched address {{url}} was asked for (case, profile, beginning, end) stands in no entry until its next visit.',
  'not-proven.visit-times':
    'The times of {{count}} older visit(s) of the watched address {{url}} stand in no entry; the time of each item does.',
  'not-proven.visit-failed':
    'Time and number of visit {{visit}} of the watched address {{url}}, which brought nothing, stand in no entry; that one failed for this reason does.',
  'not-proven.to-cover':
    'The places to cover that are proposed for {{count}} older item(s) stand in no entry. Look through their pictures yourself before you hand them over.',
  'problem.row-unreadable':
    '{{table}} {{row}} cannot be read: its place in the file is damaged. The log still has it.',
  'problem.rows-added': '{{table}} has {{count}} row(s) that belong to no entry.',
  'problem.more-in-table': '{{count}} more finding(s) of this kind in {{table}}.',
  'problem.table-unreadable':
    '{{table}} cannot be read through: a place in the file is damaged ({{detail}}).',
  'problem.file-missing': 'The bytes of file {{role}} of item {{item}} are missing ({{detail}}).',
  'problem.file-changed': 'The bytes of file {{role}} of item {{item}} were changed ({{detail}}).',
  'problem.file-unreadable':
    'The bytes of file {{role}} of item {{item}} cannot be read: their place in the file is damaged ({{detail}}).',
  'problem.object-unreferenced': 'Stored bytes that no entry names: object {{object}}, SHA-256 {{sha256}}.',
  'problem.object-counter-wrong': 'The counter of stored objects was set back.',
  'problem.schema-changed': 'The structure of the database was changed: {{name}}.',
  'problem.pages-damaged': 'The database file is damaged: {{detail}}.',
  'problem.search-index-damaged':
    'The search index is damaged ({{detail}}). It is no evidence, and no stored file is touched, but a search may miss what is there.',
  'problem.rolled-back':
    'The locker is older than it was: a note ({{where}}) knows {{noted}} entries, the locker has {{found}}.',
  'problem.forked':
    'The locker says something else than a note outside it ({{where}}) at {{size}} entries: the log was replaced.',
  'problem.continued-elsewhere':
    'On this device the log was continued in {{origin}}, which this locker does not hold.',
  'problem.head-missing': 'The note beside the database (head.txt) is missing.',
  'problem.head-damaged': 'The note beside the database (head.txt) is damaged ({{reason}}).',
  'problem.device-note-damaged': "This device's note of the log is damaged ({{reason}}).",
  'problem.notes-not-compared': 'The notes outside the database could not be compared with it ({{detail}}).',
  'error.backup-too-large':
    'The disk of {{file}} keeps no file of 4 GiB or more (it is formatted as FAT32), so the backup could not be made. The locker itself was not changed. Choose a disk formatted as exFAT, NTFS or ext4.',
  'finding.pages-damaged':
    'The locker file is damaged at a place ({{detail}}). What is written elsewhere too is shown from there. Copy the folder, then run "jejak locker check".',
  'finding.opened-for-reading':
    'The locker is damaged ({{detail}}) and was opened for reading only. What is stored can be read out; bring it into a new locker or restore a backup.',
  'finding.notes-not-compared':
    'The locker is damaged ({{detail}}), so it could not be compared with the notes outside it.',
  'finding.first-page-damaged':
    'The first page of the locker file is damaged. A copy with the page that is kept beside it was opened for reading only; the file itself was not touched. Read out what you need, or restore a backup.',
  'problem.first-page-damaged':
    'The first page of the locker file is damaged; without the second copy of it nothing could be read.',
  'error.locker-not-writable':
    'The locker in {{locker}} lies where nothing can be written, and even reading needs a file beside it. Nothing was changed. Copy the folder to a disk that can be written, and open the copy.',
  'finding.opened-on-full-disk':
    'The disk is full, so the locker was opened for reading only. Everything that was reported as stored is there. Make room, then open it again.',
} as const;
