/** Anchors on paper: printing, typing in, holding against the log. */
export const anchors = {
  'anchor.title': 'Anchor of an evidence locker',
  'anchor.about':
    'For somebody who does not keep the evidence. Read it, sign it by hand with the date, and keep it where whoever has the locker cannot change it. It holds no secret and nothing of any case.',
  'anchor.locker': 'Locker',
  'anchor.officer': 'Handed over by',
  'anchor.printed': 'Printed on (clock of the device: a claim)',
  'anchor.origin': 'Name of the log',
  'anchor.size': 'Entries in the log',
  'anchor.root': 'Root of the log at that size (SHA-256)',
  'anchor.fingerprint': 'Fingerprint of the key that signed it',
  'anchor.code': 'The signed checkpoint, for a camera to read',
  'anchor.rows': 'The same, to be typed',
  'anchor.rows-help':
    'Log, size, root and signature in 8 rows of 6 groups. The last sign of each group checks it: a misprint is found, and where. There is no I, L, O or U in them.',
  'anchor.proves': 'What it proves, and what not',
  'anchor.proves-text':
    'Whoever signs here confirms that this log stood at {{size}} entries with this root when they signed. If the log is later shortened, put back to an earlier state or rewritten, this sheet shows it.',
  'anchor.proves-not':
    'It does not show when: the date by hand is the statement of whoever signs, and that above is the clock of a computer. It does not show that the evidence is true, nor anything that came into the log later.',
  'anchor.given': 'Handed over: name, place, date, signature',
  'anchor.kept': 'Keeps this sheet: name, place, date and time, signature',
  'anchor.help.group':
    'Anchors on paper, which a second person signs and keeps: printing, holding against the log.',
  'anchor.help.print':
    'Prints the newest checkpoint as one A4 sheet, for a second person to sign by hand and keep. With --out as a page to print; that it was made is an entry of the log.',
  'anchor.help.check':
    'Holds a sheet against the log: its rows as typed, or a file with what its code says. Without text in a terminal, row by row. Writes nothing. Status 0 only where the log has all that the sheet speaks of.',
  'anchor.help.add':
    'As check, and keeps it in the log with who keeps the paper and the date that stands on it: both are their statement.',
  'anchor.help.list':
    'The sheets that were printed and those that were brought back, each held against the log as it is now.',
  'anchor.option.out': 'write the sheet as an HTML page of one A4 sheet, to print',
  'anchor.option.for': 'who is to keep it, printed below the line where they sign',
  'anchor.option.file':
    'read it from this file: a picture of the sheet, its rows, or what its code says as text; - reads standard input',
  'anchor.option.kept-by': 'who keeps the paper',
  'anchor.option.signed-on': 'the date that stands on it by hand, as 2026-11-28 or 2026-11-28T14:05',
  'anchor.prompt.row': 'Row {{row}}',
  'anchor.done.print':
    'The sheet was written to {{file}}. Print it, have a second person sign it by hand with the date, and leave it with them.',
  'anchor.done.kept': 'Kept in the log: by {{who}}, dated {{signedOn}} by hand. Both are their statement.',
  'anchor.none': 'No anchor was printed or brought yet.',
  'anchor.undated': 'no date said',
  'anchor.nobody': 'nobody named',
  'anchor.row-made': 'printed',
  'anchor.row-compared': 'brought back',
  'anchor.row': '#{{seq}}  {{is}}  {{size, number}} entries  {{who}}  {{signedOn}}  {{verdict}}',
  'anchor.mark-same': 'Same',
  'anchor.mark-grown': 'Same, and grown since',
  'anchor.mark-shorter': 'Entries are missing',
  'anchor.mark-forked': 'Another history',
  'anchor.mark-unknown-key': 'Not signed by a key that is known here',
  'anchor.mark-other-locker': 'Of another locker',
  'anchor.mark-unreadable': 'Not read',
  'anchor.verdict-same':
    'The log is what it was when this sheet was signed: {{size, number}} entries, with the same root. Nothing has come since.',
  'anchor.verdict-grown':
    'The log has all {{size, number}} entries that this sheet speaks of, unchanged, and {{more, number}} after them. Since the sheet was signed nothing of them was taken out, changed or put in.',
  'anchor.verdict-shorter':
    'The log had {{size, number}} entries when this sheet was signed, and has {{found, number}} now: {{missing, number}} are missing. The locker was put back to an earlier state, or shortened. Do not rely on its being complete. Keep the sheet and this folder as they are, look for a newer backup or for bundles from after it, and say at a hearing what is missing.',
  'anchor.verdict-shorter-earlier':
    'The log had {{size, number}} entries when this sheet was signed, and ends at {{found, number}}, where another log of this locker goes on: {{missing, number}} are missing. So it is after a backup was restored that is older than the sheet; and so it is where somebody put it back. Look for a newer backup or for bundles from after it, and say at a hearing what is missing.',
  'anchor.verdict-forked':
    "This log's first {{size, number}} entries are not those that were signed on this sheet: the same key signed two histories, so one of them was written later. Do not rely on this locker. Keep the sheet and this folder as they are, do not go on working in it, and have both looked at by somebody who is not involved.",
  'anchor.verdict-unknown-key':
    'The sheet names this log, but no key that is known here signed what was read. Either a sign was misread all the same, or the sheet is not genuine, or it was signed by a later key, and this locker was put back to before that key. Read it in once more by its code; compare the fingerprint on it with those of this locker; and ask whoever keeps it.',
  'anchor.verdict-other-locker':
    'This sheet is of another log ({{origin}}). It says nothing of this locker. Open the locker that has this name; if this one should have it, its log was exchanged for another.',
  'anchor.verdict-unreadable':
    'This is no whole sheet, so nothing was compared: it takes the 8 rows of 6 groups, or what the code says.',
  'anchor.verdict-unreadable-somewhere':
    'Every group fits by itself, but not all of them together, so nothing was compared: two misprints in one group look so. Read the rows against the paper once more, or use the code.',
  'anchor.fault-length': 'Row {{row}}, group {{group}} ({{typed}}): a group has five signs.',
  'anchor.fault-sign': 'Row {{row}}, group {{group}} ({{typed}}): a sign that stands on no sheet.',
  'anchor.fault-misprint':
    'Row {{row}}, group {{group}} ({{typed}}): a misprint in it, or a group before it is missing.',
  'anchor.fault-missing': 'From row {{row}}, group {{group}} on it is missing.',
  'anchor.fault-left-over': 'After row 8 there is more than a sheet has ({{typed}}).',
  'anchor.more-faults': 'and {{count}} more',
  'error.anchor-not-kept':
    'This sheet could not be read, or is of another locker. Nothing was kept in the log. Hold it against the log first.',
  'error.anchor-unreadable':
    'This is no whole sheet, so nothing was compared: it takes the 8 rows of 6 groups, or what the code says.',
  'error.anchor-file-unreadable':
    'The file {{file}} cannot be read, so nothing was compared. Check its name and folder.',
  'error.anchor-file-too-large':
    'The file {{file}} is too large to be a picture of a sheet, so nothing was compared. Take a photograph of it, or type its rows.',
  'error.anchor-without-code':
    'No code was found in {{file}}, so nothing was compared. Photograph the sheet from straight above, near and in good light, with the whole code in the picture; or type its rows.',
  'error.anchor-nothing-given':
    'No sheet was given, so nothing was compared. Give its rows, or --file with what its code says.',
  'error.anchor-date': '"{{what}}" is no date of the form 2026-11-28 or 2026-11-28T14:05. Nothing was kept.',
  'error.anchor-keeper-too-long':
    'The name of the keeper is longer than {{most}} characters. Nothing was printed or noted. Shorten it.',
  'error.anchor-without-keeper':
    'It was not said who keeps the paper, so nothing was kept: an anchor is worth what its keeper can be asked. Give --kept-by.',
  'finding.anchor-shorter':
    'A sheet kept by {{who}} (dated {{signedOn}} by hand) shows that this log had {{size, number}} entries; it has {{found, number}}. The locker was put back to an earlier state, or shortened. Do not rely on its being complete; look for a newer backup.',
  'finding.anchor-forked':
    "A sheet kept by {{who}} (dated {{signedOn}} by hand) shows that this log's first {{size, number}} entries were others: the same key signed two histories. Do not rely on this locker before this is cleared up.",
  'problem.anchor-shorter':
    'A sheet that {{who}} is said to keep (dated {{signedOn}} by hand) shows that the log had {{size, number}} entries; it has {{found, number}}. So it is after a backup was restored that is older than the sheet; and so it is where somebody put it back. Look for a newer backup or for bundles from after it.',
  'problem.anchor-forked':
    'A sheet kept by {{who}} (dated {{signedOn}} by hand) shows other entries than the first {{size, number}} of this log.',
} as const;
