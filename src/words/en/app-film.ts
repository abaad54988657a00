/** The film of a visit, as the window shows it. */
export const appFilm = {
  'visit.record': 'Make a film of it',
  'visit.record-hint':
    'A film of everything that the browser shows, without sound, as an item of its own: 6 hours or 2 GiB at most.',
  'visit.film': 'Film of the visit',
  'visit.film-going': 'A film is being made.',
  'visit.film-mind': 'What a page shows is seen in it: have no password shown.',
  'visit.film-open': 'Open the film of the visit',
  'film.of': 'Film of a visit: {{title}}',
  'film.what':
    'Made by Jejak from what the browser drew, without sound. Dialogs, menus and the address bar are not in it.',
  'film.title': 'Film',
  'film.pages': 'What was in front',
  'film.tab': 'tab {{tab}}',
  'film.pages-more': 'Further pages that are not named: {{count, number}}.',
  'film.failed': 'This film cannot be played here. Its file is under Files.',
  'provenance.section-recording': 'Film of a visit',
  'provenance.recording-what':
    "Jejak made this film itself, while a person worked in a visible browser: pictures of the pages, as the browser drew them, one tab after the other, each at its time by this device's monotonic clock. It has no sound, and shows neither the address bar nor dialogs. Between two pictures the earlier one stays. The pictures were compressed and are no copy of what was sent; what was sent is in the snapshots of the visit.",
  'provenance.recording':
    'It begins on {{start}} ({{zone}}) and lasts {{length}}: {{pictures, number}} pictures of {{width}} by {{height}} pixels, from {{product}}, by Jejak {{version}} on {{device}} ({{system}}).',
  'provenance.recording-left-out':
    'Pictures that came faster than they could be kept, and gave way to the next: {{count, number}}.',
  'provenance.section-download': 'Downloaded by hand',
  'provenance.download':
    'A person let this file come while they worked in a visible browser ({{product}}), from {{url}}: asked for on {{start}}, there on {{end}}. Its bytes are kept as the browser stored them, by Jejak {{version}} on {{device}}.',
  'provenance.download-page': 'Then their tab showed {{url}}.',
  'provenance.download-no-answer':
    'What the server said of it is not known: the browser does not tell that of a link which says of itself that it is a download.',
  'provenance.download-answer': 'What the server answered (status {{status}})',
} as const;
