/** The replay of an archived page inside the window. */
export const appReplay = {
  'item.tab-replay': 'Page',
  'replay.notice': 'Replayed from the archive; this is not the page as it is now.',
  'replay.captured': 'Captured {{time}}. Nothing is asked of the network.',
  'replay.zone-same':
    'Times that the page itself writes are in the zone of this device, {{here}}, as when it was captured.',
  'replay.zone-other':
    'Times that the page itself writes are in the zone of this device, {{here}}; when it was captured they were in {{then}}, as in the picture and the text.',
  'replay.zone-unknown':
    'Times that the page itself writes are in the zone of this device, {{here}}; the zone when it was captured was not recorded.',
  'replay.opening': 'Comparing the archive with its hash, then opening it…',
  'replay.loading': 'Loading from the archive',
  'replay.area': 'Page, replayed from the archive. Enter goes into it.',
  'replay.frame': 'Page, replayed from the archive',
  'replay.keys': 'Enter goes into the page, F6 or Escape leads out of it.',
  'replay.address': 'Address in the archive',
  'replay.back': 'Back, in the archive',
  'replay.forward': 'Forward, in the archive',
  'replay.start': 'To the captured page',
  'replay.absent-title': 'Not in the archive',
  'replay.absent-page':
    'This page was not recorded with the capture, and Jejak asks nobody for it. What was recorded can still be looked at: go back, or to the captured page.',
  'replay.absent-count': 'Not in the archive: {{count, number}}',
  'replay.absent-list': 'Addresses that are not in the archive',
  'replay.absent-help':
    'The page asked for these in the replay, and they were not recorded. The replay may therefore look different from the page as it was; the pictures of the capture show that.',
  'replay.absent-more': 'and {{count, number}} more',
  'replay.none-saved':
    'This page was saved by somebody and brought in as a file. Only a capture by Jejak itself records what the servers answered, so there is no archive to replay; the saved page is under Picture, Text and Source.',
  'replay.none-web':
    'This capture ended before an archive of the page was made, so there is nothing to replay. What came is under Picture, Text and Files; the steps under Facts say why.',
  'replay.failed-changed':
    'The archive is no longer what was sealed, so it is not shown. Do not use it as evidence. The other files of this item can still be looked at. Check the locker in the settings, and take the archive from a backup.',
  'replay.failed-purged':
    'The archive was removed by the rules. The log says who did it, when and why; its hash is still there.',
  'replay.failed-unreadable':
    'This archive is what was sealed, but cannot be read as one (WACZ). Nothing was changed, and the other files of this item can be looked at. Save a copy of it under Files and try it in ReplayWeb.page.',
  'replay.failed-lacks-page':
    'The archive is what was sealed, but the captured page itself cannot be found in it. What it shows is under Picture and Text; the steps under Facts say what was recorded. A copy of the archive can be saved under Files.',
  'replay.failed-stopped':
    'The page brought its own replay to a stop. The locker was not touched, and the pictures show the page. Try again.',
  'replay.failed': 'The archive could not be opened ({{code}}). Nothing was changed. Try again.',
  'replay.closed': 'The replay was closed because the locker was locked or closed. Nothing was changed.',
  'replay.open-again': 'Open again',
} as const;
