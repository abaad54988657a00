/** What the window says when the disk, the core or the computer leaves it. */
export const appRobust = {
  'error.locker-away':
    'The locker is no longer where it was opened: {{locker}}. What was reported as stored is safe on its disk; nothing more is written until it is back. Plug the disk in again, or put the folder back.',
  'place.gone-title': 'The disk or folder of this locker is gone',
  'place.gone':
    'What was reported as stored is safe there. Nothing is written meanwhile, and the queue waits. Plug the disk in again, or put the folder back to {{locker}}: everything then goes on by itself.',
  'place.another-title': 'Something else lies in the place of this locker',
  'place.another':
    'What is in {{locker}} now does not open with the key of this locker, so nothing is written there. What was reported as stored is safe where the locker is now. Put it back, and everything goes on by itself; or close it and open the other one.',
  'place.close': 'Close the locker',
  'queue.line-held': 'Queue waits: {{reason}} ({{count, number}} to do)',
  'bring-in.part': '{{done, number}} of {{of, number}} files came in, and are in the list.',
  'bring-in.rest': 'Bring in the other {{count, number}}',
  'bring-in.rest_one': 'Bring in the one that is left',
  'held.title': 'The queue waits',
  'held.locker-away': 'locker is not there',
  'held.disk-full': 'disk full',
  'held.disk-failing': 'disk failing',
  'held.read-only': 'disk is read-only',
  'held.locker-busy': 'locker busy',
  'held.locker-thread-died': 'locker to be opened again',
  'held-more.locker-away':
    'The locker is no longer where it was opened. What was reported as stored is safe on its disk. Once it is back, the queue goes on by itself and captures the page again that was broken off.',
  'held-more.disk-full':
    'The disk of the locker is full. What was reported as stored is safe. Free some space, then press “Go on”: the page that was broken off is captured again.',
  'held-more.disk-failing':
    "The disk of the locker failed to read or write. What was reported as stored was not changed. Copy the locker's folder to another disk; or press “Go on”, and the page that was broken off is captured again.",
  'held-more.read-only':
    'The disk of the locker takes no more writing. What was reported as stored is safe. Make it writable, then press “Go on”: the page that was broken off is captured again.',
  'held-more.locker-busy':
    'Another program has kept the locker busy for too long. What was reported as stored is safe. Wait until it is done, then press “Go on”: the page that was broken off is captured again.',
  'held-more.locker-thread-died':
    'The part of Jejak that writes to the locker has stopped. What was reported as stored is safe. Close the locker and open it again: the page that was broken off is captured again.',
  'read.as-before': 'What is seen here is as it was when it was last read, {{time}}.',
};
