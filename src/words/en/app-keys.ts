/** What the list of keys says of some of them. */
export const appKeys = {
  'keys.pass': 'Pass, and keep what is selected',
  'keys.select': 'Select the row, or no longer',
  'keys.range': 'Select up to there',
  'keys.all': 'Select all',
  'keys.elsewhere': 'In some places',
  'keys.along': 'Next, previous: item, difference',
  'keys.move-exhibit': 'Move an exhibit',
  'keys.take-out': 'Take an exhibit out, from its buttons',
  'keys.send': 'Done with a text of many lines',
  'keys.out-of-replay': 'Out of an archived page',
  'keys.shutter': 'Take a picture with the camera',
  'keys.single-on':
    'Letters, digits and signs pressed alone can be switched off in the settings, under Look.',
  'keys.single-off':
    'Letters, digits and signs pressed alone are switched off. They can be switched on in the settings, under Look.',
  'settings.single-keys': 'Single-key shortcuts',
  'settings.single-keys-help':
    'Letters, digits and signs, such as E or ?. Switch them off where you dictate, or press them by mistake; keys pressed with {{key}}, arrows and Enter stay.',
  'palette.single-keys-off': 'Switch off keys pressed alone',
  'palette.single-keys-on': 'Switch on keys pressed alone',
};
