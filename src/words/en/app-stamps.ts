/** Time-stamps in the window: how they are set, how they stand, and the proven window of an item. */
export const appStamps = {
  'stamps.title': 'Time-stamps',
  'stamps.help':
    'A time-stamping authority proves since when this log has been there, whatever the clock of this device says. Only a hash of the log and a random number are sent: no evidence, no name and no address goes out.',
  'stamps.on': 'Stamp by itself',
  'stamps.on-help': 'After something came in, when the locker is opened, and again while anything waits.',
  'stamps.authorities': 'Authorities, in the order in which they are asked',
  'stamps.none': 'There is no authority yet. Add the address that your office uses.',
  'stamps.ca': 'Vouched for by {{names}}',
  'stamps.no-ca': 'No certificate: its time-stamps prove no time until something vouches for them.',
  'stamps.up': 'Move {{url}} up',
  'stamps.down': 'Move {{url}} down',
  'stamps.remove': 'Remove {{url}}',
  'stamps.add': 'Add an authority…',
  'stamps.url': 'Address (http:// or https://)',
  'stamps.ca-file': 'Certificate of the authority (PEM)',
  'stamps.ca-file-help': 'Ask the authority for it in a way that you trust. The file is kept in the locker.',
  'stamps.add-do': 'Add',
  'stamps.now': 'Stamp now',
  'stamps.newest': 'Last time-stamp',
  'stamps.newest-says': '{{when}}, by {{authority}}; covers {{count, number}} entries',
  'stamps.never': 'None yet',
  'stamps.trust-trusted': 'Vouched for by a certificate that you gave.',
  'stamps.trust-unvouched':
    'It holds by itself, but does not lead to a certificate that you gave; it proves no time.',
  'stamps.trust-not-asked':
    'It holds by itself; no certificate vouches for its authority yet, so it proves no time yet.',
  'stamps.trust-revoked':
    'A certificate of its authority was revoked, so it counts for nothing. Name another authority.',
  'stamps.trust-none': 'The time-stamp that is kept does not hold any more. Check the locker.',
  'stamps.waiting': 'Waiting',
  'stamps.waiting-none': 'Nothing: all that the log has is under a time-stamp.',
  'stamps.waiting-says': '{{count, number}} entries, the oldest of {{when}} ({{span}} ago)',
  'stamps.next': 'Tried again',
  'stamps.failed': 'Asked last at {{when}}',
  'stamps.line-stamped': 'stamps: complete',
  'stamps.line-unvouched': 'stamps: nobody vouches',
  'stamps.line-waiting': 'stamps: {{count, number}} waiting',
  'stamps.line-failed': 'stamps: {{count, number}} waiting, none came',
  'stamps.line-asking': 'stamps: asking',
  'stamps.seconds': '{{count}} s',
  'stamps.minutes': '{{count}} min',
  'stamps.hours': '{{count}} h',
  'stamps.days': '{{count}} d',
  'error.tsa-not-vouched':
    'The time-stamp of {{tsa}} does not lead to a certificate that is kept for this authority. It was not kept. Give the certificate of this authority, or do not trust what it answers.',
  'error.tsa-changed-meanwhile':
    '{{tsa}} is not in the list of the locker any more, so its certificates cannot be kept. Nothing was changed. Open the settings again and look at the list.',
  'error.tsa-twice': '{{tsa}} is in the list already. Nothing was changed. Name each authority once.',
  'window.title': 'When it came into the log',
  'window.not-before': 'Proven after',
  'window.claimed': 'Claimed',
  'window.not-after': 'Proven before',
  'window.open': 'Not proven',
  'window.open-nobody': 'No authority is asked',
  'window.open-before': 'No time-stamp before it',
  'window.open-after': 'Waits for a time-stamp',
  'window.open-earlier-log': 'Nobody stamps this log any more: the locker was restored',
  'window.entry-changed': 'The entry was changed',
  'window.by': 'by {{authority}}',
  'window.by-device': 'by the clock of this device',
  'window.span': 'Proven within {{span}}',
  'window.outside':
    'The claimed time lies outside the proven window. The clock of this device, or that of an authority, was not exact then; which of them is not shown.',
  'window.clock-forward-before':
    'Before this item came in, the clock of this device went forward by {{span}} at once ({{at}} by the clock after that). The claimed time is by that newer clock.',
  'window.clock-back-before':
    'Before this item came in, the clock of this device went back by {{span}} at once ({{at}} by the clock after that). The claimed time is by that newer clock.',
  'window.clock-forward-after':
    'After this item came in, the clock of this device went forward by {{span}} at once ({{at}} by the clock after that). The claimed time is by the clock before that.',
  'window.clock-back-after':
    'After this item came in, the clock of this device went back by {{span}} at once ({{at}} by the clock after that). The claimed time is by the clock before that.',
  'window.clock-forward-around':
    'Around the time this item came in, the clock of this device went forward by {{span}} at once (noticed {{at}} by the clock after that). Whether the claimed time is by the clock before or after it is not known.',
  'window.clock-back-around':
    'Around the time this item came in, the clock of this device went back by {{span}} at once (noticed {{at}} by the clock after that). Whether the claimed time is by the clock before or after it is not known.',
  'window.impossible':
    'The one side is proven later than the other, which cannot be: one of the two authorities is wrong. Neither time is to be relied on.',
  'window.faulty':
    '{{count}} time-stamps around it are wrong, or are not what the log says of them, so they count for nothing. Check the locker, and keep it as it is.',
  'window.revoked':
    '{{count}} time-stamps around it count for nothing, since a certificate of their authority was revoked.',
  'window.looked-until': 'Revoked certificates were looked up until {{at}}.',
  'window.not-looked':
    'Whether a certificate of an authority was revoked is not known yet; it is asked for when there is a network.',
  'window.unvouched':
    '{{count}} time-stamps around it have nobody to vouch for them, so they prove no time. Give the certificates of their authorities in the settings.',
  'window.sheet':
    'On paper: the log bears out a sheet by which it had this item already. That {{who}} keeps it, and signed it on {{signedOn}}, is what was typed in with it, and not proven: ask them for the paper.',
  'window.sheet-undated':
    'On paper: the log bears out a sheet by which it had this item already. That {{who}} keeps it is what was typed in with it, without a date, and not proven: ask them for the paper.',
  'window.help':
    'This is when the item came into the log of this locker, not when the page or photograph was made.',
} as const;
