/** The window: its frame, marks, lockers, cases, settings. */
export const app = {
  'mark.complete': 'Complete',
  'mark.partial': 'Partial',
  'mark.no-content': 'Without content',
  'mark.failed': 'Failed',
  'mark.stamped': 'Stamped',
  'mark.waiting-for-stamp': 'Waiting for a stamp',
  'mark.intact': 'Intact',
  'mark.not-intact': 'Not intact',
  'hash.copy': 'Copy {{name}}: {{value}}',
  'hash.copied': 'Copied',
  'error.core-gone':
    'The part of Jejak that keeps the evidence has stopped and is being started again. What was reported as stored is safe. Wait a moment, then try again.',
} as const;
