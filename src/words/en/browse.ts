/** Visits: a person works in a visible browser and keeps what they have before them. */
export const browse = {
  'cli.help.browse':
    'Open a visible browser to work in by hand. Alt+Shift+J there, or Enter here, keeps the page as it is: each snapshot becomes an item. Ends when its windows are closed, or with Ctrl-C.',
  'cli.note.browse':
    'The browser opens. Snapshot: Alt+Shift+J in the browser, or Enter here (with a note: type it first). End: close its windows, or Ctrl-C here.',
  'cli.note.browse-died':
    'The browser ended by itself. What was reported as stored is safe; the profile is as it was before.',
  'cli.note.snapshot-taken': 'Taken. You may go on; it is being kept.',
  'cli.note.downloaded': 'A file has come: {{name}}. It is being kept.',
  'error.download-broken-off':
    'A file broke off before it was there: {{url}}. Only its address is noted. Load it again.',
  'error.download-not-kept':
    'A file that came could not be stored: {{url}}. Its address is noted. See that the disk has room, and load it again.',
  'cli.done.browse': 'Snapshots kept: {{count, number}}',
  'cli.option.record':
    'make a film of the whole visit, without sound: what the browser shows, one tab after the other, is an item of its own. What you let the page show is seen in it, a password too',
  'cli.note.recording':
    'A film of the visit is being made, without sound, for 6 hours or 2 GiB at most. What a page shows is seen in it: have no password shown.',
  'cli.done.recording': 'The film of the visit is kept.',
  'step.recording': 'film of the visit',
  'step.filming': 'filming',
  'reason.recording-limit': 'the film reached its limit (6 hours, or 2 GiB); what there is of it is kept',
  'error.film-empty':
    'Nothing came of this video: it ended before its first second was stored. That it was begun is in the log.',
  'error.nothing-recorded':
    'The film of the visit has no picture: the browser drew nothing, or no encoder could be started. The snapshots are not touched.',
  'reason.password-in-page': 'a password stood in a field of the page',
  'reason.page-does-not-answer': 'the page gave no answer: it hung, or waited in a dialog; it was left alone',
  'reason.no-copy': 'there is no MHTML copy to make it of',
  'reason.from-copy':
    'made of the MHTML copy, since the page itself would have moved before the person who had it open',
  'reason.still-coming': 'answers that were still on their way; what had come of them is kept',
  'error.nowhere-to-browse':
    'There is no screen here on which a browser window could open. Nothing was done. Browse on a computer with a desktop (on Linux DISPLAY or WAYLAND_DISPLAY names it), or capture addresses with jejak capture.',
  'error.no-page-to-keep':
    'No page of the web is in front in the browser. Nothing was kept. Go to the tab with the page and take the snapshot again.',
  'error.no-visit': 'The browser is closed already. Nothing was kept. Open it again.',
  'error.visit-under-way': 'A browser is open for browsing already. Finish it first.',
} as const;
