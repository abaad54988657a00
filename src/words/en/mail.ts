/** A message of e-mail that was brought in. */
export const mail = {
  'mail.title': 'E-mail',
  'mail.from': 'From',
  'mail.to': 'To',
  'mail.cc': 'Cc',
  'mail.subject': 'Subject',
  'mail.date': 'Date, as written',
  'mail.sent-at': 'That date on the clock of this device',
  'mail.message-id': 'Message-ID',
  'mail.received': 'Servers it passed, by its own word',
  'mail.attachments': 'Attachments',
  'mail.attachment': '{{name}} ({{mediaType}}, {{size}})',
  'mail.no-name': 'without a name',
  'mail.could-be-changed':
    'All this is the word of the message file itself: anyone could write its sender, date and path, and whoever had the file could change it. Its whole head stands in mail.json; the logs of the servers that sent and received it can bear it out.',
  'mail.from-html': 'This message has a formatted form only; its text was taken from that.',
  'mail.attachments-are-items': 'Each attachment is an item of its own, made of this message.',
  'file-is.mail': 'The message as it was read: its head, text and attachments',
  'photo-warning.mail-not-read':
    'The message could not be read as e-mail: it has no head, or is built or large beyond what is read here. The file is kept as it is.',
  'error.attachments-left':
    '{{count}} attachments of {{file}} did not become items of their own: there are too many, they are damaged, or the work ended. The message itself is stored whole, with them. Bring such a file in by itself where it is needed.',
  'cli.mail': 'e-mail from {{from}}: {{subject}} ({{date}}); attachments: {{attachments, number}}',
};
