/** Conversations that came in as an export; in the window and on the command line. */
export const chat = {
  'item.tab-chat': 'Conversation',
  'chat.form-whatsapp-android': 'Lines in the form of a WhatsApp export of Android',
  'chat.form-whatsapp-ios': 'Lines in the form of a WhatsApp export of an iPhone',
  'chat.form-telegram-json': 'Telegram Desktop export, in JSON',
  'chat.form-telegram-html': 'Telegram Desktop export, in HTML',
  'chat.form-sms-xml': 'SMS backup in XML, as SMS Backup & Restore writes it',
  'chat.form-signal-markdown': 'Signal conversation as text, as signal-export writes it',
  'chat.form-signal-jsonl': 'Signal’s own export as plain text, of all conversations',
  'chat.names-are-signal-own':
    'A name is the one that the owner of the program saw: given by the owner, in the address book, or chosen by the person. It does not show who that is. Signal leaves messages that disappear by themselves, and pictures to be seen once, out of its export.',
  'chat.receipt': 'What was read of the export',
  'chat.sum':
    '{{form}}: {{messages, number}} messages under {{people, number}} names, {{notes, number}} notes of the app.',
  'chat.sum-line':
    '{{form}}: {{messages, number}} messages under {{people, number}} names, {{notes, number}} notes of the app, {{lines, number}} lines',
  'chat.period': 'From {{first}} to {{last}}.',
  'chat.read-further': 'How it was read',
  'chat.cut': 'Only the beginning was read. Numbers, names and times are those of the beginning.',
  'chat.other-texts': 'Other texts in the archive that are not shown here: {{count, number}}.',
  'chat.by-form':
    'Only the form of its lines shows that this is a conversation: neither a note of the app nor the name of the file does.',
  'chat.more-names': '{{count, number}} more names: search for them',
  'chat.could-be-changed':
    'An export is a plain text, which can be edited before it is handed over. Since it was brought in, no change of it goes unseen.',
  'chat.pasted': 'Lines that somebody pasted into a message can look like messages of their own.',
  'chat.earlier':
    'Messages and notes with an earlier time than the one above them: {{count, number}}. Each is marked.',
  'chat.is-earlier': 'Earlier than the message above',
  'chat.dates-day-first': 'Dates are read with the day first.',
  'chat.dates-month-first': 'Dates are read with the month first.',
  'chat.dates-year-first': 'Dates are written with the year first.',
  'chat.dates-unknown':
    'It is not known which figure of a date is the day and which the month: the whole export fits both. Dates are shown as they are written.',
  'chat.dates-contradiction':
    'Dates contradict each other: some can only be read with the day first, others only with the month first, as in line {{line, number}}. They are shown as they are written.',
  'chat.shown-by-figure': 'Line {{line, number}} shows it: a figure there is past twelve.',
  'chat.shown-by-sequence':
    'This is inferred: read the other way, time would run backwards at line {{line, number}}.',
  'chat.undated': 'Messages and notes whose day is not known: {{count, number}}.',
  'chat.zone-unknown':
    'The export names no time zone. Times are those of the phone that made it, by its own clock.',
  'chat.zone-shown':
    'The export shows that its times are {{zone}} from UTC: beside each stands the same moment in UTC.',
  'chat.zone-written': 'Beside each time the export writes its zone: {{zone}} from UTC.',
  'chat.zones-differ':
    'The times of the export are not all of one zone. Where the export gives the moment in UTC, it stands beside the message.',
  'chat.names-are-telegram-html':
    'A name is the one that the exporting account saw. A message without a name goes on with the one above it. Names do not show who a person is, and two people of one name are not told apart.',
  'chat.pages': 'Read from {{count, number}} pages, one after the other, beginning with {{file}}.',
  'chat.page-line': 'page {{page, number}}, line {{line, number}}',
  'chat.page-lines': 'page {{page, number}}, lines {{line, number}}–{{last, number}}',
  'chat.reply-to': 'Answers message {{id}}',
  'chat.reply-elsewhere': 'Answers a message of another conversation',
  'chat.link': 'Words lead to {{address}}',
  'chat.zone-utc': 'The export has moments, and no local times. They are shown in UTC.',
  'chat.dates-moment':
    'Each message has its moment in milliseconds. SMS and MMS stand apart in the file, and are shown in the order of their moments.',
  'chat.names-are-sms':
    'A name or a number is the one in the phone that made the backup. The file holds the conversations with all of them together. It has no name for the owner of the phone.',
  'chat.names-are-signal':
    'A name is the one in the Signal program that the export was made from; Me is its owner. The export was made by a program that is not Signal’s own.',
  'chat.owner': 'Owner of the phone',
  'chat.to': 'to {{name}}',
  'chat.unsent-draft': 'Draft, not sent',
  'chat.unsent-outbox': 'In the outbox, not sent yet',
  'chat.unsent-failed': 'Sending failed',
  'chat.unsent-queued': 'Waiting to be sent',
  'chat.not-read-file': 'a file',
  'chat.not-read-reactions': 'reactions',
  'chat.not-read-earlier-wording': 'earlier wording',
  'chat.names-are-telegram':
    'A name is the one that the exporting account saw. The number beside it is that of the account. Neither shows who a person is.',
  'chat.forwarded': 'Passed on from {{name}}',
  'chat.names-are':
    'A name is the one in the address book of the phone that made the export. It does not show whose number it is.',
  'chat.within': 'Read from the file {{file}} in the archive. The archive is kept untouched.',
  'chat.kept': 'The export is kept untouched.',
  'chat.pages-beside':
    'Pages that were brought in together and are read as one conversation: {{count, number}}. Each is an item of its own, kept untouched.',
  'chat.omitted':
    'Left out of the export, and so not here: pictures, films or files of {{count, number}} messages.',
  'chat.attached': 'Messages with a file that came along in the archive: {{count, number}}.',
  'chat.deleted': 'Messages deleted before the export: {{count, number}}. What they said is not in it.',
  'chat.edited': 'Edited messages: {{count, number}}. Only the last wording is in the export.',
  'chat.edited-kept':
    'Edited messages: {{count, number}}. Shown is the last wording; earlier ones stand in the export.',
  'chat.search': 'Search in the conversation',
  'chat.from': 'Under the name',
  'chat.everyone': 'All names',
  'chat.found': '{{count, number}} of {{of, number}}',
  'chat.found-nth': '{{nth, number}} of {{count, number}}, in {{of, number}}',
  'chat.previous': 'Previous that fits (Shift+Enter)',
  'chat.next': 'Next that fits (Enter)',
  'chat.only': 'Only what fits',
  'chat.go-to-day': 'Go to a day',
  'chat.nothing-found': 'No message fits.',
  'chat.list': 'Messages',
  'chat.day-unknown': 'Day not known',
  'chat.note': 'Note of the app',
  'chat.line': 'line {{line, number}}',
  'chat.lines': 'lines {{line, number}}–{{last, number}}',
  'chat.is-edited': 'Edited',
  'chat.is-deleted': 'Deleted before the export',
  'chat.media-omitted': 'Left out of the export',
  'chat.media-attached': 'File that came along: {{name}}',
  'chat.media-missing': 'File named, but not in what was brought in: {{name}}',
  'chat.not-read': 'Not shown here, see the export: {{what}}',
  'chat.not-read-place': 'a place',
  'chat.not-read-contact': 'a contact',
  'chat.not-read-poll': 'a poll',
  'chat.not-read-task-list': 'a list of tasks',
  'chat.not-read-game': 'a game',
  'chat.not-read-invoice': 'an invoice',
  'chat.not-read-giveaway': 'a giveaway',
  'chat.not-read-self-destructing': 'what deletes itself once seen',
  'chat.not-read-other': 'something in another form',
  'chat.show-among': 'Show in the conversation',
  'chat.read-as': 'Open as a conversation',
  'chat.read-of-it': 'The conversation read of this file',
  'chat.read-some-left':
    'Files that messages name and that were not taken out: {{count, number}}. They are in the export, which is kept whole.',
  'derived.conversation-read': 'a conversation, read of a file that was brought in before',
  'derived.proof-read': 'the checks of a ProofMode bundle, made of its files together',
  'error.together-not-read':
    'What the files in {{folder}} say together could not be read: their reader died of them. Each of them is in the locker whole. Open a page of a conversation by itself, or bring the folder in as a ZIP.',
  'error.not-a-conversation':
    'This file is not read as the export of a conversation: it has none of the forms that are known here, or is too large. Nothing was made, and the file is as it was. Read it as a text, or have the conversation exported in a form that the guide names.',
  'error.conversation-read-before':
    'This file was read as a conversation before: item {{item}}. Nothing was made. Open that one.',
  'derived.contained': 'a file that was in it',
  'step.unpack': 'taking a file out of the archive',
  'error.packed-file-not-taken':
    '{{file}} in the archive was not taken out: it is too large, damaged, packed in a way that is not read here, or could not be read again. The archive is in the locker whole; take the file out of it with another program and bring it in.',
  'error.packed-file-locked':
    '{{file}} in the archive was not taken out: it is locked with a password. The archive is in the locker whole; whoever knows the password can take the file out of it with another program. Bring it in then.',
  'error.packed-file-twice':
    '{{file}} was not taken out: the archive has more than one file of that name, and it is not clear which of them the message means. The archive is in the locker whole; take the files out of it with another program and bring them in.',
  'error.named-file-twice':
    '{{file}} was not joined with the conversation: more than one file of that name came in with it, and it is not clear which of them the message means. All of them are in the locker. Put each beside the text that it belongs to, and bring the folder in again.',
  'error.packed-file-overlaps':
    '{{file}} in the archive was not taken out: in the archive it lies over another file, as no program packs it by itself. The archive is in the locker whole; ask whoever handed it over where it came from.',
  'error.packed-files-left':
    '{{count, number}} more files that the conversation names were not taken out of {{file}}: they are too many or too large together, or the work ended before. The archive is in the locker whole; take the files out of it with another program and bring them in.',
  'error.original-in-other-case':
    'This item was made of one that is in another case, and belongs into that one. Nothing was filed.',
  'file-is.chat': 'The conversation as it was read of the export',
};
