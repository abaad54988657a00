/** Chosen messages of a conversation; in the window, on the command line and in the page that is made of them. */
export const quote = {
  'cli.help.quote':
    'makes an item of some messages of a conversation, as they stand in its export, which stays as it is; it can become an exhibit',
  'cli.option.quote-from': 'number of the first message (n in the file chat of the item)',
  'cli.option.quote-to': 'number of the last message',
  'cli.option.quote-title': 'what it is called',
  'cli.option.quote-exhibit': 'makes it an exhibit, under the next label',
  'cli.option.quote-label': 'with --exhibit: its label; the next one where it is left out',
  'cli.option.quote-shows': 'with --exhibit: what it shows',
  'cli.option.quote-alone':
    'with the case go only these messages and the files they name, once it is an exhibit: the export and the rest of it stay behind',
  'cli.done.quoted':
    'Messages {{from, number}} to {{to, number}} are the item {{item}}. The export is as it was.',
  'cli.done.quoted-exhibit':
    'Messages {{from, number}} to {{to, number}} are the item {{item}}, exhibit {{label}}. The export is as it was.',
  'step.quote': 'choosing messages',
  'derived.quoted-messages': 'chosen messages of a conversation',
  'derived.redacted-quoted-messages':
    'chosen messages of a conversation, which go out without the rest of it',
  'file-is.quote': 'The chosen messages as a page to be read and printed',
  'quote.of':
    'Messages {{from, number}} to {{to, number}} of {{total, number}} of the conversation in {{title}}. {{form}}.',
  'quote.of-one':
    'Messages {{from, number}} to {{to, number}} of {{total, number}} of a conversation. {{form}}.',
  'quote.sha256': 'SHA-256 of the whole export: {{sha256}}',
  'quote.names': 'A name stands as in the export. It does not show who a person is.',
  'quote.message': 'message {{n, number}}',
  'quote.left-before': 'Left out before: {{count, number}} messages and notes.',
  'quote.left-after': 'Left out after: {{count, number}} messages and notes.',
  'quote.none-before': 'Nothing stands before: this is where the export begins.',
  'quote.none-after': 'Nothing stands after: this is where the export was read to.',
  'quote.file': 'SHA-256 of the file: {{sha256}} (item {{item}})',
  'quote.file-item': 'The file: item {{item}}',
  'quote.chosen-one':
    'Message {{from, number}} is chosen. Shift and a click or an arrow choose up to another.',
  'quote.chosen': 'Messages {{from, number}} to {{to, number}} are chosen: {{count, number}}.',
  'quote.chosen-hidden': 'The filter hides {{count, number}} of them; they belong to it too.',
  'quote.begin': 'Make an excerpt…',
  'quote.panel': 'Excerpt of the conversation',
  'quote.help':
    'The messages from the first to the last become an item of their own, as they stand. How many stand before and after is said in it. The export is not changed.',
  'quote.title': 'Messages {{from}} to {{to}}',
  'quote.name': 'What it is called',
  'quote.name-missing': 'Say what it is called.',
  'quote.as-exhibit': 'Make it an exhibit',
  'quote.label': 'Label',
  'quote.label-next': 'The next one',
  'quote.shows': 'What it shows',
  'quote.alone': 'Hand over only these messages',
  'quote.alone-hint':
    'The export, and what else was taken out of it, then stays behind when the case is handed over while this is an exhibit. Files that these messages name go along, and with them who handed the export over.',
  'quote.whole-hint': 'The whole export goes along when the case is handed over.',
  'quote.make': 'Make the excerpt',
  'quote.close': 'Cancel',
  'quote.stopped': 'Stopped. Nothing was made.',
  'quote.made': 'The excerpt is made.',
  'quote.made-exhibit': 'The excerpt is exhibit {{label}}.',
  'quote.no-case': 'File the conversation into a case first: an excerpt belongs to one.',
  'quote.made-of-it': 'Excerpts made of it:',
  'quote.link': '{{title}} ({{from, number}}–{{to, number}})',
  'quote.is-range':
    'Messages {{from, number}} to {{to, number}} alone. Left out before: {{before, number}}, after: {{after, number}}.',
  'chat.open-file': 'Open {{name}}',
  'chat.named-in': 'Sent in the conversation',
  'chat.in-message': 'From line {{line, number}} of the conversation',
  'error.no-conversation':
    'The item {{item}} is no export of a conversation. Nothing was made. Choose the item of the export itself.',
  'error.no-such-messages':
    'There are no messages {{from}} to {{to}} in this conversation, which has {{count, number}}. Nothing was made. Give two numbers of messages, the lower first.',
};
