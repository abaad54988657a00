/** Taking a bundle in, and what came from another locker, as the window shows it. */
export const appReceive = {
  'palette.receive': 'Receive a bundle',
  'receive.title': 'Receive into this locker',
  'receive.received': 'Received',
  'receive.hint':
    'The case comes in with its own log, keys and labels. What the other locker observed stays its observation. Nothing that is here is changed.',
  'receive.from': 'Who handed it over',
  'receive.from-hint': 'Name and office. It is recorded in the log.',
  'receive.whose-key':
    'You gave no fingerprint, so whose bundle this is rests on the word of whoever handed it over.',
  'receive.start': 'Receive',
  'receive.running': 'Receiving a bundle',
  'receive.busy': 'Another bundle is being received. This one can come in after it.',
  'receive.cancelled':
    'Cancelled. The case is in the list only if it had been stored already; nothing is half there.',
  'receive.not-intact': 'It is not intact any more, so nothing of it was stored. Check it again.',
  'receive.done-case': 'Case {{number}} is in this locker',
  'receive.done-merged': 'Put together with case {{number}}',
  'receive.done-again': 'Nothing new for case {{number}}',
  'receive.again':
    'This bundle was received before, or is from this very locker. Nothing was stored and nothing was changed.',
  'receive.new': 'New: items {{items, number}}, exhibits {{exhibits, number}}',
  'receive.here': 'Items that were here already: {{count, number}}',
  'receive.to-case': 'Open the case',
  'receive.differs': 'What the bundle says otherwise; what is here stays',
  'receive.differs-more': 'and {{count, number}} more, in the log',
  'cases.received': 'received from {{who}}',
  'cases.received-nobody': 'received',
  'overview.received': 'Came from another locker',
  'overview.received-from':
    'Received on {{time}} from {{who}} by {{officer}}, in a bundle that was sealed on {{sealed}}.',
  'overview.received-from-nobody':
    'Received on {{time}} by {{officer}}, in a bundle that was sealed on {{sealed}}. Who handed it over was not written down.',
  'overview.received-log': 'Name of its log',
  'overview.received-key': 'Sealed by key',
  'custody.of-locker': '{{who}}, locker {{origin}}',
  'custody.takes-over': 'Taken over: {{what}}',
  'provenance.section-origin': 'From another locker',
  'provenance.section-camera-there': 'Taken there',
  'provenance.not-ours': 'This locker did not observe it. What follows is what the other one recorded.',
  'provenance.first-captured': 'Captured by {{officer}} in locker {{origin}} on {{time}}.',
  'provenance.first-imported': 'Brought in by {{officer}} in locker {{origin}} on {{time}}.',
  'provenance.first-derived': 'Made from another item by {{officer}} in locker {{origin}} on {{time}}.',
  'provenance.through': 'Then taken over by locker {{origin}} on {{time}}.',
  'provenance.came-from':
    'It came in a bundle that was sealed on {{sealed}}, handed over by {{who}} and received on {{time}} by {{officer}}.',
  'provenance.came-from-nobody':
    'It came in a bundle that was sealed on {{sealed}} and received on {{time}} by {{officer}}. Who handed it over was not written down.',
  'provenance.sealed-by': 'Fingerprint of the key that sealed it',
} as const;
