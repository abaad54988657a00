/** Films that were brought in, and frames that were taken out of films. */
export const receivedFilm = {
  'film.received-of': 'Film: {{title}}',
  'film.received-what':
    'The film is played as it came. A frame that is taken is a picture of it, decoded by this program; the film itself stays as it is.',
  'film.not-playable':
    'This film is kept whole, but not playable here: {{what}}. Copy it out under Files and play it with another program.',
  'film.picture-not-playable':
    'Only the sound of this film can be played here; its pictures are kept, but not playable here: {{what}}. Copy it out under Files and play it with another program.',
  'film.sound-only': 'There are no pictures in this film, only sound.',
  'film.unknown': 'unknown encoding',
  'film.turned': 'turned by {{degrees}}°',
  'film.rate': '{{rate}} pictures a second',
  'film.channels': 'channels: {{count, number}}',
  'film.sampling': '{{hertz, number}} Hz',
  'film.facts-title': 'What the film says of itself',
  'film.length': 'Length',
  'film.taken': 'Filmed at',
  'film.created': 'Made at',
  'film.created-claim':
    '{{time}}, as the file says; many devices write their local time there as if it were UTC',
  'film.software': 'Software',
  'film.screen': 'Recording of a screen',
  'film.screen-says': 'yes, as the file says: recorded from the screen of an iPhone or iPad ({{by}})',
  'film.container': 'Kind of file',
  'film.pictures': 'Pictures',
  'film.sound': 'Sound',
  'view.made':
    'The file is of a kind that is not drawn here: this view was made of it to be looked at, of its first picture, and is stored nowhere.',
  'view.raw':
    'A raw file: shown is the picture that the camera itself put into it, not the raw data. This view is stored nowhere.',
  'frame.before': 'Previous frame',
  'frame.after': 'Next frame',
  'frame.at': 'Time in the film',
  'frame.take': 'Take this frame',
  'frame.title': '{{title}}, frame at {{at}}',
  'frame.taken': 'The frame at {{at}} is sealed as an item of its own.',
  'frame.open': 'Open it',
  'frame.list': 'Frames taken from it: {{count, number}}',
  'frame.story':
    'It stands at {{at}} of the film ({{us, number}} millionths of a second) and was decoded at {{width}} by {{height}} pixels by {{decoder}}. It is a picture of the film, and no bytes of it: another program may show its colours a little differently.',
  'keys.frame': 'Take the frame that is shown',
  'derived.frame': 'a frame of the film',
  'error.not-a-film': '{{role}} is no film. Nothing was made. Choose a film of the item.',
  'cli.label.film': 'Film',
  'cli.film.line': '{{length}} · {{what}}',
  'cli.film.created': 'made {{time}}, as the file says',
} as const;
