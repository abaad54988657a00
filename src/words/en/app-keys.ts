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
};
