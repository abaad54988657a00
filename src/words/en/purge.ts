/** Removing the bytes of files for good, and what is left after it. */
export const purge = {
  'error.purge-exhibit':
    'This item is exhibit {{label}} of a case that is still being worked on. Nothing was removed. Take it out of the exhibits first, or close the case.',
  'error.nothing-to-purge': 'The bytes of these files were removed before. Nothing was changed.',
  'purge-reason.retention': 'the time to keep it is over',
  'purge-reason.court-order': 'order of a court',
  'purge-reason.privacy': 'personal data',
  'purge-reason.unrelated': 'outside of the case',
  'purge-reason.mistake': 'came in by mistake',
  'purge.more': 'More to do',
  'purge.begin': 'Remove the bytes …',
  'purge.title': 'Remove bytes of files for good',
  'purge.goes':
    'Gone from this locker, and not to be brought back: the bytes of the files that are chosen, the small picture, what was read of its pictures, and its text in the search.',
  'purge.stays':
    'What stays: the hash of each file, all entries of the log, title, source, the facts that were read as it came in, and notes; and one entry more, which says who removed it, when and why.',
  'purge.backups':
    'Out of reach: copies of files that were saved outside, and backups of the locker made before this. Delete those backups yourself where the bytes may not be anywhere.',
  'purge.bundles': 'It went out in bundles, which stay with those who received them:',
  'purge.bundle': '{{at}}, for {{to}}',
  'purge.bundle-unnamed': '{{at}}',
  'purge.made':
    'Other items that were made of it stay: {{count, number}}. Remove each by itself where needed.',
  'purge.elsewhere':
    'Another item or a received bundle has the very same bytes, and they stay there: {{roles}}.',
  'purge.exhibit':
    'This is exhibit {{label}} of a case that is still being worked on, so it is not removed. Take it out of the exhibits first, or close the case.',
  'purge.to-exhibits': 'To the exhibits',
  'purge.files': 'Files whose bytes are removed',
  'purge.files-needed': 'Choose at least one file.',
  'purge.reason': 'Reason',
  'purge.because': 'The reason in words',
  'purge.because-help': 'It is kept in the log, and goes out with the bundles of its case.',
  'purge.do': 'Remove for good',
  'purge.done': 'The bytes were removed. The log says who, when and why.',
  'mark.purged': 'Bytes removed',
  'mark.purged-some': 'Some bytes removed',
  'purge.gone':
    'The bytes of this item were removed for good. What is left: hashes, facts, and the chain of custody.',
  'purge.stone': '{{at}}: {{reason}}. Files: {{roles}}. Entry {{entry, number}}.',
  'purge.file-gone': 'Bytes removed; the hash stays.',
  'purge.see-custody': 'See the chain of custody',
} as const;
