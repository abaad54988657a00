/** The window: the comments that were read of a page. */
export const appComments = {
  'comments.title': 'Comments',
  'comments.read': '{{count}} comments were read of the page.',
  'comments.no-words': 'No words could be read: perhaps a picture or a sticker.',
  'comments.read-cut': 'The first {{count}} comments were read; the page has more.',
  'comments.merged':
    '{{count}} more had the same writer and words as one of these, and neither a time nor an address to tell them apart: each is listed once, though it may have been written several times.',
  'comments.unread':
    'Of {{count}} rows of the list it could not be told who wrote what; their words are under Text.',
  'comments.claims':
    'What was shown when it was captured; an account’s name does not prove who the person is.',
  'comments.filter': 'Filter by name or words',
  'comments.found': '{{count}} of {{all}}',
  'comments.more': 'Show more ({{count}} left)',
  'comments.answers': 'Answers {{who}}',
  'comments.no-time': 'time not read',
  'comments.record': 'Record an act…',
} as const;
