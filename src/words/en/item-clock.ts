/** What is said of the device's clock beside an item, and what time servers said. */
export const itemClock = {
  'item-clock.title': 'Clock of the device then',
  'item-clock.of-page': 'the servers of this page',
  'item-clock.of-others': 'servers of other sites that this page loads from',
  'item-clock.of-ntp': 'the time servers (NTP) that were asked {{ago}} before',
  'item-clock.of-stamp': 'the last time-stamp, {{ago}} earlier as the device itself counted',
  'item-clock.same': 'The clock of the device agreed with that of {{who}}, to within {{margin, number}} s.',
  'item-clock.behind':
    'The clock of the device was {{amount}} behind that of {{who}} (give or take {{margin, number}} s).',
  'item-clock.ahead':
    'The clock of the device was {{amount}} ahead of that of {{who}} (give or take {{margin, number}} s).',
  'item-clock.servers-claim':
    'By {{answers, number}} answers. The time of a server is what its owner says: it speaks for or against this clock, and proves nothing.',
  'item-clock.ntp-claim':
    'What time servers say can be changed on the way: it speaks for or against this clock, and proves nothing.',
  'item-clock.stamp-claim': 'The time-stamp is signed; how long ago it was, this device counted itself.',
  'item-clock.last-stamp': 'The last time-stamp in the log then was of {{at}}.',
  'item-clock.before-stamp':
    'The clock of the device contradicts the log: as this item came in it said {{amount}} less than the time-stamp that was in the log already ({{at}}). If that authority is right, this clock was wrong. Do not rely on the claimed time; the order in the log holds.',
  'item-clock.off': 'Read every time of this item with that in mind.',
  'item-clock.zone': 'Its time zone was {{zone}} ({{offset}}).',
  'item-clock.zone-changed':
    'With the item before, the time zone was {{was}} ({{wasOffset}}): the device was set to {{zone}} ({{offset}}) since.',
  'item-clock.zone-utc':
    'The device was set to UTC ({{zone}}), the time of no place in Indonesia. Times are stored with their zone, so none is wrong by that; what a page showed as local time may be.',
  'item-clock.zone-abroad':
    'The device was set to a time zone outside of Indonesia: {{zone}} ({{offset}}). Times are stored with their zone, so none is wrong by that; what a page showed as local time may be.',
  'item-clock.zone-not-as-named':
    'The time zone of the device was called {{zone}}, but its clock was at {{offset}}, which is not that zone’s time. Its local times cannot be relied on.',
  'cli.label.clock': 'clock',
} as const satisfies Record<string, string>;
