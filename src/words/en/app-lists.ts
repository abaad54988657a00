/** Lists in the window's queue: what waits, what goes first, and what it all came to. */
export const appLists = {
  'queue.at-once': 'Pages at the same time',
  'queue.at-once-hint':
    'Each in a browser of its own; of one site only one at a time. More need more memory and a faster computer.',
  'queue.first': 'Put first',
  'queue.first-of': 'Put first: {{url}}',
  'queue.list-repeated': 'Lines that repeat an address, which is captured once: {{count, number}}.',
  'queue.list-at-risk': 'Soon gone, and therefore first (stories, live): {{count, number}}.',
  'job.at-risk': 'Soon gone',
  'job.at-risk-why': 'A story or a live broadcast, by the form of its address: it goes before the others.',
  'rest.asked': '{{site}} asks to be left alone for a while',
  'rest.next':
    'Next page in {{time}}. Pages that wait: {{count, number}}. Other sites are captured meanwhile.',
  'rest.pause': 'Waiting {{count, number}} s before the next page of {{site}}, so as not to hurry it.',
  'rest.lift': 'Ask {{site}} now',
  'sum.over': '{{count, number}} of {{of, number}} are over:',
  'sum.done': '{{count, number}} complete',
  'sum.partial': '{{count, number}} partial',
  'sum.no-content': '{{count, number}} without content',
  'sum.failed': '{{count, number}} failed',
  'sum.cancelled': '{{count, number}} cancelled',
  'sum.save': 'Save as CSV…',
  'sum.saved': 'Saved: {{file}}',
};
