/** Places that people set, in the command line. */
export const places = {
  'cli.help.place': 'Where an item was, as people say: set, show, take back, find regions.',
  'cli.help.place-set':
    'Sets the place of an item by hand, with a reason; what its file says stands beside it.',
  'cli.help.place-show':
    'Shows what the file and what people say of where an item was, with the regions proposed without a network.',
  'cli.help.place-clear': 'Takes back a place that was set by hand. What it said stays in the log.',
  'cli.help.place-regions':
    'Finds provinces, kabupaten, kota and kecamatan by name or code of Kemendagri. Without a locker, without a network.',
  'cli.option.place-at': 'position: decimal degrees, degrees-minutes-seconds, or a whole Plus Code',
  'cli.option.place-region': 'region: its code of Kemendagri, or its name',
  'cli.option.place-accuracy': 'may be off by so many metres (a whole number)',
  'cli.option.place-reason': 'why there',
  'cli.option.place-place': 'the place that is changed: its id from place show, or the beginning of it',
  'cli.place.proposed': 'Proposed from the position, not certain: {{regions}}',
  'cli.place.by-hand': 'Set by hand [{{id}}] by {{officer}}, {{at}}',
  'cli.place.file': 'The file says:',
  'cli.place.no-file': 'The file gives no position.',
  'cli.place.none-by-hand': 'No place has been set by hand.',
  'cli.place.codes-of': 'Codes of Kemendagri by idn-area-data 4.0.1 (May 2026).',
  'cli.empty.regions': 'No region has that name or code. Type only a part of its name.',
  'cli.done.place-cleared': 'Taken back. What it said stays in the log.',
  'error.place-empty': 'No place was named. Nothing was noted. Give --at, --region or both.',
  'error.position-not-read':
    '“{{what}}” cannot be read as a position, so nothing was noted. South and west need their letter or a minus sign, for instance -6.1754, 106.8272.',
  'error.no-such-region':
    'There is no region “{{what}}”, so nothing was noted. Look for its name: jejak place regions NAME',
  'error.region-ambiguous':
    'Several regions are called “{{what}}”, so nothing was noted. Give the code: {{some}}',
  'error.not-metres':
    '“{{what}}” is no distance in metres, so nothing was noted. Give a whole number from 1 to 1000000.',
};
