/** Lists of addresses that are worked off: the command line's words for them. */
export const lists = {
  'step.site-rests': 'leaving a site alone that asked for it',
  'cli.option.at-once':
    'pages at the same time, each in a browser of its own (half as many as processors, 4 at most)',
  'cli.option.pause':
    'least time between two pages of one site, seconds (2.5 to 4, on loopback none); 0: none, and several of one site at the same time',
  'cli.option.report': 'write what came of each page into this CSV file',
  'cli.note.list-line': 'Line {{line}} is left out: {{why}}',
  'cli.note.list-repeated': 'Line {{line}} repeats line {{first}}; it is captured once.',
  'cli.note.put-back':
    'The site asked to be left alone for a while; that answer is kept, the page was put back.',
  'cli.note.put-back-for':
    'The site asked to be left alone for {{count, number}} s; that answer is kept, the page was put back.',
  'cli.note.report': 'What came of each page: {{file}}',
  'cli.note.sites': 'By site:',
  'cli.note.site':
    '{{count, number}} pages: {{complete, number}} complete, {{partial, number}} partial, {{noContent, number}} without content, {{failed, number}} failed, {{left, number}} not asked for',
  'cli.note.site_one':
    '1 page: {{complete, number}} complete, {{partial, number}} partial, {{noContent, number}} without content, {{failed, number}} failed, {{left, number}} not asked for',
  'error.at-once-out-of-range':
    '“{{what}}” is no number of pages at the same time: from 1 to {{most}}. Nothing was captured.',
} as const;
