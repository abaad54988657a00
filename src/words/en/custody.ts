/** The chain of custody of an item: on the command line, in the window and on paper. */
export const custody = {
  'custody.help':
    'the chain of custody of an item: every entry of the log that concerns it, with who, when and why, and from when to when it was not recorded who opened it',
  'custody.option.case': 'the whole log of this case, in place of one item',
  'custody.option.out': 'write it as a record to print, a page of HTML for sheets A4',
  'error.custody-of-what':
    'Of what is not said: name one item, or a case with --case, and not both. Nothing was read.',
  'custody.option.copy-why': 'why the copy leaves the locker; stands in the log with it',
  'item.copy-why': 'Why a copy is saved (optional)',
  'item.copy-why-help': 'Stands in the log with the copy, and goes out with the bundle of the case.',
  'custody.option.no-viewings':
    'does not record who opens an item in the window; the first entry of the log says so, and the settings of the window can change it',
  'viewings.record': 'Record each opening of an item',
  'viewings.record-help':
    'The log then says who opened an item in the window and when, once for each officer and item until the screen is locked, and again after an hour; these entries go out with the bundle of the case. What is seen in lists only is not recorded: small pictures, the side panel, the map, passages that a search found. Copies that are saved are always recorded. Each change of this is an entry of the log.',
  'viewings.record-create':
    'The log then says who opened an item and when, and so do the bundles of its case. It can be changed in the settings; the log keeps who did.',
  'viewings.said-nothing': 'Nothing is recorded now: nobody has set it yet.',
  'viewings.said-on': 'Recorded since {{at}}, set by {{who}}.',
  'viewings.said-off': 'Not recorded since {{at}}, set by {{who}}.',
  'viewings.not-recorded':
    'The log could not take that you opened this item. The evidence is whole and can be looked at; the chain of custody lacks this opening. {{why}}',
  'custody-record.title-item': 'Record of custody of an item',
  'custody-record.title-case': 'Record of custody of a case',
  'custody-record.item': 'Item',
  'custody-record.state': 'State',
  'custody-record.case': 'Case',
  'custody-record.inbox': 'none: it waits in the inbox',
  'custody-record.exhibit': 'Exhibit',
  'custody-record.items': 'Items',
  'custody-record.made-at': 'Made at (clock of the device)',
  'custody-record.officer': 'Made by',
  'custody-record.log': 'Log, entries, root',
  'custody-record.size': '{{count, number}} entries',
  'custody-record.files': 'Files and their SHA-256',
  'custody-record.file': 'File',
  'custody-record.bytes': 'Bytes',
  'custody-record.hash': 'SHA-256',
  'custody-record.entries': 'Chain of custody, entries: {{count, number}}',
  'custody-record.openings': 'Openings in the window',
  'custody-record.all-recorded-item':
    'Since this item came in, each opening of it in the window is recorded.',
  'custody-record.all-recorded-case':
    'Since this case was opened, each opening of one of its items in the window is recorded.',
  'custody-record.says': 'What this record says',
  'custody-record.says-entries':
    'Every entry of the log that concerns this, as it stood when the record was made, in the order of the log. Entries of other lockers stand by their own word and clock.',
  'custody-record.says-clock':
    'Times are those of the device, with its zone: a claim. When an entry was in the log at the latest, only a time-stamp proves.',
  'custody-record.says-officer':
    'The officer is the one who was chosen as acting at that time; whoever knew the passphrase could choose.',
  'custody-record.says-not': 'What it does not say',
  'custody-record.not-proof':
    'This paper does not prove that the log is unchanged. That is checked from a bundle of the case, offline, or by “jejak locker check”; origin, number of entries and root above name the state of the log that it must contain.',
  'custody-record.not-outside':
    'What became of a copy or a bundle outside of the locker is not known to the log; nor who looked at items in lists, or while openings were not recorded.',
  'custody-record.not-withheld':
    'Files that were withheld from a bundle are named in the bundle itself (case.json), not here.',
  'custody-record.made-by': 'Made by: name, date, signature',
  'custody-record.seen-by': 'Seen by: name, date, signature',
  'custody-record.print': 'Print record',
  'custody-record.save': 'Save record as a page',
  'custody-record.saved': 'The record is a page that any browser opens and prints: {{file}}',
  'custody-record.file-name': 'Record of custody {{name}}.html',
} as const;
