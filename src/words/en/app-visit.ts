/** Browsing by hand, as the window shows it. */
export const appVisit = {
  'visit.begin': 'Browse yourself',
  'visit.begin-hint': 'Opens a browser in which you work by hand; you say what is kept of it.',
  'visit.title': 'Browsing yourself',
  'visit.end': 'Finish',
  'visit.dismiss': 'Close this list',
  'visit.no-page': 'No page is open in the browser yet. Go to one there.',
  'visit.page-wanting':
    'Nothing was taken: there is no page yet. Go to an address in that browser window first.',
  'visit.already': 'That browser is still open. Finish the browsing you are at first.',
  'visit.note': 'Note',
  'visit.note-hint': 'What is to be seen here? (may be left empty)',
  'visit.take': 'Snapshot',
  'visit.key-before': 'In the browser:',
  'visit.key-after': 'Keeps the page as it is; the window lights up for a moment.',
  'visit.mind':
    'Passwords that you type are not kept. What you like, follow or send there is done, and named in the record.',
  'visit.snapshots': 'Snapshots',
  'visit.taking': 'Taking',
  'visit.keeping': 'Keeping',
  'visit.open-of': 'Open snapshot {{number}}: {{title}}',
  'visit.over': 'The browser is closed. Snapshots kept: {{count, number}}.',
  'visit.over-died':
    'The browser ended by itself. Snapshots kept: {{count, number}}. The profile is as it was before.',
  'app.error.visit-under-way': 'A browser is open for browsing already. Finish it first.',
  'app.error.nowhere-to-browse':
    'A browser window cannot be shown on this screen. Nothing was done. Browse on a computer with a desktop, or capture the address.',
  'provenance.section-visit': 'By hand',
  'provenance.visit':
    'A person had this page before them in a visible browser and kept it as it was: snapshot {{number}} of a visit that began on {{start}}. The page was asked for on {{opened}}; the archive has what came to its tab since then.',
  'provenance.visit-acts':
    'Requests that Jejak by itself would not have sent went out in this visit up to then: {{count, number}}. A log-in is one, and so is a like.',
  'provenance.visit-no-acts':
    'No request that Jejak by itself would not have sent went out in this visit up to then.',
  'provenance.visit-acts-list': 'What went out',
  'provenance.visit-withheld':
    'Requests that were kept without their content, since a password stood in a field or in what was sent: {{count, number}}.',
  'provenance.visit-addresses': 'Addresses that the tab has shown',
} as const;
