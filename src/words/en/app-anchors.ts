/** Anchors on paper, in the window. */
export const appAnchors = {
  'anchors.title': 'Anchors on paper',
  'anchors.help':
    'A sheet with the state of the log, which somebody who does not keep the evidence signs by hand and keeps. If the locker is later put back to an earlier state or rewritten, the sheet shows it.',
  'anchors.print': 'Print an anchor',
  'anchors.hide': 'Put the sheet away',
  'anchors.for': 'Who is to keep it',
  'anchors.for-help': 'Printed below the line where they sign. May stay empty.',
  'anchors.file': 'anchor-{{name}}.html',
  'anchors.compare': 'Compare a sheet',
  'anchors.compare-help':
    'Type the 8 rows as they stand on it; each group of five is checked as you type. What the code says can be pasted into any row.',
  'anchors.compare-do': 'Compare',
  'anchors.picture': 'From a picture…',
  'anchors.was-printed': 'Is the sheet printed? Then the log says so.',
  'anchors.was-printed-yes': 'Yes, note it',
  'anchors.was-printed-no': 'No',
  'anchors.row-fits': 'Fits',
  'anchors.keep': 'Keep in the log',
  'anchors.keep-help':
    'The log then says that this sheet was brought, who keeps it and the date that stands on it by hand. Both are statements; they prove no time.',
  'anchors.kept-by': 'Who keeps the paper',
  'anchors.signed-on': 'Date that stands on it by hand',
  'anchors.row-made': '{{at}}: printed at {{size, number}} entries, for: {{who}}.',
  'anchors.row-compared':
    '{{at}}: brought back, {{size, number}} entries, kept by: {{who}}, dated by hand: {{signedOn}}.',
} as const;
