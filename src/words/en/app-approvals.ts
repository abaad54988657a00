/** The window: what needs two people, and a key of one's own. */
export const appApprovals = {
  'approvals.title': 'Two people',
  'approvals.help':
    'What one officer does not do alone here. Whoever has a key of their own signs with it; a name without one is recorded, not approved. Asking for less needs two people itself.',
  'approvals.needs': 'A second officer is needed for',
  'approvals.none': 'nothing',
  'approvals.change': 'Change',
  'approvals.change-do': 'Save',
  'approvals.supervisor-only': 'The second one has to be a supervisor',
  'approvals.second': 'Second officer',
  'approvals.second-choose': 'Choose',
  'approvals.second-help': 'They type the passphrase of their own key here themselves.',
  'approvals.second-none': 'There is nobody else who may approve it. Add an officer first.',
  'approvals.second-recorded': 'They have no key of their own: the name is recorded, not approved.',
  'approvals.own-key': 'Own key',
  'approvals.own-key-why':
    'A key of your own, under a passphrase that nobody else knows. By it you approve what needs two people. It is not the passphrase of the locker.',
  'approvals.own-key-lost': 'The key before is lost; the log says so',
  'approvals.own-key-former': 'Passphrase of the key before',
  'approvals.own-key-make': 'Make the key',
  'approvals.own-key-change': 'Make another key',
  'approvals.has-key': 'own key {{fingerprint}}…',
} as const;
