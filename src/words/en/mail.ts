/** A message of e-mail that was brought in. */
export const mail = {
  'mail.title': 'E-mail',
  'mail.from': 'From',
  'mail.to': 'To',
  'mail.cc': 'Cc',
  'mail.subject': 'Subject',
  'mail.date': 'Date, as written',
  'mail.message-id': 'Message-ID',
  'mail.received': 'Servers it passed, by its own word',
  'mail.attachments': 'Attachments',
  'mail.attachment': '{{name}} ({{mediaType}}, {{size}})',
  'mail.no-name': 'without a name',
  'mail.from-html': 'This message has a formatted form only; its text was taken from that.',
  'file-is.mail': 'The message as it was read: its head, text and attachments',
  'photo-warning.mail-not-read':
    'The message could not be read as e-mail: it has no head, or is built or large beyond what is read here. The file is kept as it is.',
  'mail.no-date': 'without a date that can be read',
  'mail.words-both':
    'The message has a plain text and a formatted form, which may say different things; mail programs mostly show the formatted one. Both are under Text.',
  'mail.twice': 'Its head names this more than once; the first is shown: {{names}}.',
  'cli.mail':
    'e-mail, {{date}}; servers it passed, by its own word: {{received, number}}; attachments: {{attachments, number}}',
  'error.attachments-left':
    'Attachments of {{file}} that did not become items of their own: {{count, number}}. There are too many, they cannot be had just as they were sent, or the work ended. The message itself is stored whole, with them. Save such a file from the mail program and bring it in where it is needed.',
  'mail.attachments-are-items':
    'Attachments that can be had just as they were sent are items of their own, made of this message.',
  'mail.could-be-changed':
    'All this is by the file of the message itself: anyone could write its sender, date and path, and whoever had the file could change it. Its whole head stands in mail.json; the logs of the servers that sent and received it can bear it out.',
  'mail.sent-at': 'That date in the zone of this device',
  'mail.file-failed': 'The head of the message and what it carries could not be read from the locker.',
};
