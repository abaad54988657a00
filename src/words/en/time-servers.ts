/** Time servers (NTP): how they are set, and what they said. */
export const timeServers = {
  'time-servers.title': 'Time servers (NTP)',
  'time-servers.help':
    'They are asked when a locker is opened, when a capture begins, and now and then while something comes in; nothing waits for them, and this device’s clock is not set by them. A question holds nothing but a random number. What they answer is kept in the log of the locker.',
  'time-servers.none': 'None is asked. Name one or, better, three, if your office allows it.',
  'time-servers.add': 'Add a time server…',
  'time-servers.address': 'Name or address',
  'time-servers.remove': 'Remove {{server}}',
  'time-servers.now': 'Ask now',
  'time-servers.not-asked': 'Not asked yet',
  'time-servers.same':
    'The same time as this device, give or take {{margin, number}} s (stratum {{stratum}})',
  'time-servers.behind':
    'This device is {{amount}} behind, give or take {{margin, number}} s (stratum {{stratum}})',
  'time-servers.ahead':
    'This device is {{amount}} ahead, give or take {{margin, number}} s (stratum {{stratum}})',
  'time-servers.alone':
    'Asked at {{at}}. Only one answered, and nobody bears it out: with three, one that is wrong is outvoted.',
  'time-servers.agree': 'Asked at {{at}}. Those that answered can all be right at once.',
  'time-servers.outvoted':
    'Asked at {{at}}. Most agree; these cannot be right beside them: {{servers}}. They do not count.',
  'time-servers.disagree':
    'Asked at {{at}}. They do not agree, so nothing is shown by them: {{servers}}. Add another one, or remove the one that is wrong.',
  'time-fault.wrong-form': 'Its answer is none by the rules of NTP. It does not count.',
  'time-fault.kiss-of-death':
    'It asks not to be asked any more ({{detail}}), and is left alone as long as the locker is open.',
  'time-fault.not-synchronised': 'It says itself that it does not know the time.',
  'time-fault.unfit': 'It says itself that it may be off by many seconds. It does not count.',
  'time-fault.wrong-origin':
    'Something answered that had not been asked. It does not count: somebody on the way may be making up answers.',
  'time-fault.impossible':
    'It claims to have held the question for longer than it was waited for. It does not count.',
  'time-fault.no-answer': 'No answer within five seconds.',
  'time-fault.not-reached': 'Could not be reached ({{detail}}).',
  'error.time-server-address':
    '“{{server}}” is no name or address of a time server. Nothing was changed. Give a name such as ntp.contoh.example, without http://.',
  'clock.behind-stamp':
    'It is before the newest time-stamp of the log ({{newest}}). If its authority is right, this clock is wrong, and what is captured now would contradict the log. Set the clock, then go on; what is stored is not changed.',
  'clock.time-servers-disagree':
    'The time servers that were asked say another time: {{offset}}. Set the clock, then go on. The difference is recorded and is not changed.',
  'hosts.named-server-name': 'Servers that you name in the settings',
  'hosts.named-server':
    'Time-stamping authorities and time servers (NTP). None is named at first, and then none is asked.',
  'hosts.named-by-certificate-name': 'Where certificates of these authorities point',
  'hosts.named-by-certificate':
    'After a time-stamp: whether its certificates were revoked (CRL, OCSP). Only the number of the certificate goes out.',
} as const satisfies Record<string, string>;
