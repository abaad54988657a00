/** How an item came to be, in sentences: made from its `capture` record. */
export const appProvenance = {
  'provenance.taken':
    'Taken on {{start}} by {{product}} for Jejak {{version}} on the device “{{device}}” ({{system}}). It took {{seconds}} seconds.',
  'provenance.asked': 'Asked for: {{url}}',
  'provenance.reached': 'Reached: {{url}} (answer {{status}})',
  'provenance.reached-without-status': 'Reached: {{url}}',
  'provenance.replaced': 'The page gave itself the address {{url}}; no server answered for that one',
  'provenance.redirect-server': 'The server led on to {{url}} (answer {{status}})',
  'provenance.redirect-script': 'The page itself moved on to {{url}}',
  'provenance.server': 'From the server at {{address}}, port {{port}}, over {{protocol}}.',
  'provenance.no-server': 'Which server answered is not known.',
  'provenance.tls': 'The connection was encrypted ({{protocol}}, {{cipher}}).',
  'provenance.no-tls': 'The connection was not encrypted: on the way it could have been read or changed.',
  'provenance.certificate':
    'Certificate for {{subject}}, issued by {{issuer}}, valid from {{from}} to {{to}}.',
  'provenance.trusted': 'The browser checked the certificate and found it valid.',
  'provenance.not-trusted':
    'The certificate was NOT valid; the officer chose to capture all the same. Who answered is therefore not vouched for.',
  'provenance.clock-agrees':
    "This device's clock and the server's were {{seconds}} s apart: no disagreement.",
  'provenance.clock-disagrees':
    "This device's clock and the server's were {{seconds}} s apart. Times of this item must be read with that in mind.",
  'provenance.clock-not-known': "No server said its time, so this device's clock could not be compared.",
  'provenance.not-logged-in': 'The browser was fresh and not logged in to anything.',
  'provenance.profile-logged-in.yes':
    'The browser had the kept profile {{profile}} and was logged in: the page may show what strangers do not see.',
  'provenance.profile-logged-in.no': 'The browser had the kept profile {{profile}} and was not logged in.',
  'provenance.profile-logged-in.not-known':
    'The browser had the kept profile {{profile}}; the page did not tell whether it was logged in.',
  'provenance.profile-no-address':
    'It has no address, so nobody looked before each run whether it is still logged in.',
  'provenance.viewport':
    'Window of {{width}} × {{height}} pixels, language {{language}}, time zone {{zone}}.',
  'provenance.network':
    '{{responses, number}} answers to {{requests, number}} requests were recorded, {{size}} in all.',
  'provenance.failed': 'Requests that failed: {{count, number}}',
  'provenance.refused':
    'Requests that were refused, because they would have acted on the page: {{count, number}}',
  'provenance.not-named': 'and {{count}} more',
  'provenance.incomplete': 'Answers that are not whole in the archive: {{count, number}}',
  'provenance.secrets':
    'Secrets taken out before anything was kept (cookies, credentials): {{count, number}}',
  'provenance.actions': 'What the capture did to the page',
  'provenance.not-shown':
    'This says where the bytes came from and that they have not changed since. It does not say that the page told the truth.',
  'provenance.section-taken': 'Taken',
  'provenance.section-way': 'From the address to the page',
  'provenance.section-server': 'Server',
  'provenance.section-clock': 'Clock',
  'provenance.section-browser': 'Browser',
  'provenance.section-network': 'Traffic',
  'provenance.certificate-hash': 'SHA-256 of the certificate',
  'provenance.received': 'Brought in as “{{name}}” on {{time}}.',
  'provenance.received-from-nobody': 'Who handed it over was not written down.',
  'provenance.file-modified': 'The file said that it was last changed on {{time}}; that is a claim.',
  'provenance.saved-from': 'Said to be saved from {{url}}; that is a claim of the person who brought it in.',
  'provenance.kept-as-is': 'The bytes are kept exactly as they came.',
  'provenance.record-failed':
    'The record of this capture could not be read here. The stored file was not changed; save a copy of it under Files.',
  'provenance.section-shown': 'What is shown and what was sent',
  'provenance.shown-all':
    'All {{lines}} lines of text that the page shows stand in the answers of the servers.',
  'provenance.shown-some':
    '{{found}} of the {{lines}} lines of text that the page shows stand in the answers of the servers.',
  'provenance.shown-not-sent': '{{count}} with a word that stands in no answer',
  'provenance.shown-assembled':
    '{{count}} of words that were sent, but not in that order: put together by the page itself, as times and counts are, or changed',
  'provenance.shown-not-shown':
    '{{count}} lines of the HTML as received are not shown, or lack something of their middle',
  'provenance.shown-not-of-lists':
    '{{count}} texts of lists that came as data are not shown, while most others of their list are',
  'provenance.shown-not-whole': 'The page or its answers were too large; a part of them was not compared.',
  'provenance.shown-means':
    'Words and their order are compared, not where they stand. A word that was not sent may be written by a script of the page itself: it is no proof of a change, and it is worth a look.',
} as const;
