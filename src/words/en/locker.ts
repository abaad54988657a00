export const locker = {
  'error.locker-exists':
    'There is a locker in {{locker}} already. Nothing was changed. Choose another folder, or open this one.',
  'error.folder-not-empty':
    'The folder {{locker}} holds other files. Nothing was changed. Choose an empty folder or a new name.',
  'error.locker-unfinished':
    'The locker in {{locker}} was never finished: making it was cut short, and it holds no evidence. Create it again.',
  'error.not-a-locker': '{{locker}} is no locker. Check the name of the folder.',
  'error.locker-newer':
    'The locker in {{locker}} was written by a newer version of Jejak. Nothing was changed. Use that version or a later one.',
  'error.locker-busy':
    'Another program has kept the locker busy for too long. What was not reported as stored is not stored. Wait until it is done, then try again.',
  'error.locker-damaged':
    'The locker is damaged at this place ({{detail}}). Evidence elsewhere can still be read. Make a copy of the folder, then run "jejak locker check" to see what is affected.',
  'error.locker-thread-died':
    'The part of Jejak that writes to the locker has stopped. What was reported as stored is safe. Open the locker again: what was on its way is kept as partial.',
  'error.stored-bytes-changed':
    'The stored file {{role}} of item {{item}} is not what was sealed ({{detail}}). It must not be used as evidence. Run "jejak locker check", and take the file from a backup.',
  'error.file-purged':
    'The bytes of file {{role}} of item {{item}} were removed by policy. The ledger says who did so, when and why; the hash is kept.',
  'error.file-too-large':
    'The file is larger than the {{limit}} bytes that an item can hold. Nothing of it was sealed. Split it.',
  'error.no-such-item': 'There is no item {{item}}. See "jejak items".',
  'error.item-ambiguous': 'More than one item begins with {{item}}. Give more digits.',
  'error.no-such-case': 'There is no case {{case}}. See "jejak case list".',
  'error.bad-case-number':
    'This cannot be a case number: "{{number}}". It needs one to a hundred characters on one line.',
  'error.case-number-taken': 'The case {{number}} is open already. Nothing was changed.',
  'error.item-already-filed': 'Item {{item}} is filed in a case already. Nothing was changed.',
  'error.item-not-in-case': 'Item {{item}} is not in this case. File it first ("jejak file").',
  'error.bad-label':
    'This cannot be a label: "{{label}}". Labels have up to 32 letters, digits, spaces, dots and dashes, such as P-1.',
  'error.label-taken': 'The label {{label}} belongs to another exhibit of this case. Nothing was changed.',
  'error.no-such-export': 'The ledger has no export {{bundle}} of this case.',
  'error.no-such-job': 'There is no job {{job}} in this locker.',
  'error.job-done': '{{url}} has been captured already; its item is sealed.',
  'error.job-taken': '{{url}} is being captured by another Jejak at this moment.',
  'error.draft-gone':
    'Item {{item}} has been ended by another process. What had come by then is sealed as partial.',
  'error.draft-file-open':
    'File {{role}} of item {{item}} was not ended, so the item was not sealed. What came is kept. This is a fault in Jejak: please report it.',
  'error.draft-file-ended':
    'File {{role}} of item {{item}} was written after its end. What came before is kept. This is a fault in Jejak: please report it.',
  'error.role-twice':
    'File {{role}} of item {{item}} was given twice. The first is kept. This is a fault in Jejak: please report it.',
  'error.entry-wrong-form':
    'An entry of kind {{kind}} does not have the form that the ledger asks for ({{detail}}), so nothing was stored. This is a fault in Jejak: please report it.',
  'finding.new-log':
    'The old log must not be signed on from here, so the locker goes on in a new log that says what it continues.',
  'finding.drafts-ended':
    '{{count}} item(s) were on their way in when Jejak was stopped; what had come is sealed as partial.',
  'finding.locker-not-written':
    'Housekeeping in the locker failed ({{code}}). Evidence is not affected; it is tried again later.',
} as const;
