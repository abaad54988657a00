/** Long work that was cut off with the program. */
export const appCutOff = {
  'cut-off.title-export': 'The export of case {{number}} was cut off',
  'cut-off.title-import': 'Bringing in {{of, number}} files was cut off',
  'cut-off.title-backup': 'The backup to {{name}} was cut off',
  'cut-off.title-check': 'The check of the locker was cut off',
  'cut-off.title-receive': 'Receiving {{name}} was cut off',
  'cut-off.when': 'Begun {{when}}; then Jejak, or its window, ended in the middle of it.',
  'cut-off.then-export': 'The log has it that {{name}} was begun.',
  'cut-off.then-import':
    '{{done, number}} of {{of, number}} came in whole. What was there of a file by then is kept as partial.',
  'cut-off.then-backup': 'The locker is as it was.',
  'cut-off.then-check': 'There is no result; the locker is as it was.',
  'cut-off.then-receive':
    'A bundle comes in whole or not at all. Should it be in after all, receiving it again changes nothing.',
  'cut-off.left-removed': 'The half-made file was deleted.',
  'cut-off.left-stays': 'The half-made file could not be deleted; please delete it: {{file}}',
  'cut-off.again-export': 'Export again',
  'cut-off.again-import': 'Bring in the other {{count, number}}',
  'cut-off.again-backup': 'Back up again',
  'cut-off.again-check': 'Check again',
  'cut-off.again-receive': 'Receive again',
  'cut-off.forget': 'Never mind',
  'cut-off.busy': 'Work of this kind is running; wait until it has ended.',
  'cut-off.passphrase': 'Passphrase of the bundle (it is not kept)',
  'cut-off.passphrase-short': 'At least {{count, number}} characters',
};
