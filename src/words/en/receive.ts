/** Taking a bundle from another locker into this one. */
export const receive = {
  'step.receive': 'taking the bundle in',
  'step.receive-seal': 'storing all of it at once',
  'cli.help.receive':
    'Take a case bundle from another locker into this one: it is verified first, and keeps its own log, keys and labels.',
  'cli.option.from': 'who handed it over',
  'cli.done.received-case':
    'Case {{number}} received from locker {{origin}}: {{items}} items, {{exhibits}} exhibits. Its own log came along; what it observed stays its observation.',
  'cli.done.received-merged':
    'Put together with case {{number}}, which was here: {{items}} items and {{exhibits}} exhibits are new, {{here}} items were here already. What is here was not changed.',
  'cli.done.received-again':
    'This bundle brings nothing new to case {{number}}: it was received before, or it is from this very locker. Nothing was changed.',
  'cli.done.received-differs': 'What the bundle says otherwise (what is here stays):',
  'cli.receive.not-intact': 'Nothing of it was stored.',
  'differs.case': 'Case, {{field}}: here “{{ours}}”, there “{{theirs}}”.',
  'differs.item': 'Item {{item}}, {{field}}: here “{{ours}}”, there “{{theirs}}”.',
  'differs.item-elsewhere':
    'Item {{item}} is here in another case or in the inbox; its files were kept with the bundle.',
  'differs.file':
    'File {{field}} of item {{item}}: here {{ours}}, there {{theirs}}. Theirs was kept with the bundle.',
  'differs.label': 'Label of item {{item}}: here “{{ours}}”, there “{{theirs}}”.',
  'differs.exhibit': 'What is said of the exhibit {{item}}: here “{{ours}}”, there “{{theirs}}”.',
  'differs.note': 'Note on item {{item}}: here “{{ours}}”, there “{{theirs}}”.',
  'differs-field.number': 'number',
  'differs-field.title': 'title',
  'differs-field.status': 'status',
  'differs-field.deadline': 'deadline',
  'differs-field.state': 'state',
  'differs-field.details': 'details',
  'error.bundle-changed-meanwhile':
    'The bundle was changed or exchanged while it was being taken in ({{path}}). Nothing of it was stored. Copy it to a place of your own, verify it, and receive it again.',
  'error.bundle-not-receivable':
    'Entry {{seq}} ({{kind}}) of the bundle is not in a form that this version can take over. Nothing of it was stored; the bundle itself stays as valid as it was. Keep it, and receive it with a newer version.',
  'error.no-room-to-receive':
    'This bundle needs {{needed}} MB of free space on the disk of the locker; there are {{free}} MB. Nothing of it was stored. Free some space, then receive it again.',
  'error.received-bytes-missing':
    'Bytes that the locker had at the beginning of the receiving are gone from it ({{sha256}}). Nothing of the bundle was stored. Check the locker, then receive it again.',
  'verify.changed-meanwhile': 'The file was another when its hash was taken.',
  'verify.received-entry-differs':
    'The entry says that it takes over one of another log, but that one says something else.',
  'verify.received-too-deep': 'Received bundles lie within each other more than {{limit}} deep.',
} as const;
