/** The window: parts of a picture are covered in a copy. */
export const appRedact = {
  'redact.begin': 'Redact…',
  'redact.panel': 'Redacted copy',
  'redact.help':
    'Draw boxes over what is not to be seen. They are black in the copy, with nothing left under them; the original does not change.',
  'redact.keys':
    'Arrows move the box, Shift and arrows change its size (with Ctrl by single pixels), Enter leads to its reason, Delete removes it.',
  'redact.add': 'Add a box',
  'redact.undo': 'Undo',
  'redact.redo': 'Redo',
  'redact.preview': 'As it will be',
  'redact.boxes': 'Boxes',
  'redact.box': 'Box {{number}}: {{reason}}',
  'redact.empty': 'No box yet. Drag over the picture, or press Add a box.',
  'redact.box-wanting': 'Nothing is covered yet, so no copy was made.',
  'redact.show': 'Go to box {{number}}',
  'redact.remove': 'Remove box {{number}}',
  'redact.reason': 'Why box {{number}} is there',
  'redact.reason-hint': 'Why it is covered',
  'redact.reason-missing': 'Say why: it goes into the log.',
  'redact.reason-own': 'Investigator’s name and picture',
  'redact.reason-number': 'Identity number (NIK)',
  'redact.reason-contact': 'Telephone number or address',
  'redact.reason-other': 'Person who has no part in this',
  'redact.reason-child': 'Child',
  'redact.suggested': 'Suggested ({{count, number}})',
  'redact.suggested-hint':
    'Found on the page while it was captured. Press one to cover it: only what you cover is covered, and not everything is found.',
  'redact.suggest-own-name': 'Your name',
  'redact.suggest-own-picture': 'Your picture',
  'redact.suggest-nik': '16 digits, perhaps a NIK',
  'redact.suggest-phone': 'Telephone number',
  'redact.suggestion': 'Suggestion {{number}}: {{what}}',
  'redact.cover': 'Cover',
  'redact.cover-of': 'Cover suggestion {{number}}: {{what}}',
  'redact.leave': 'Leave',
  'redact.leave-of': 'Leave suggestion {{number}} as it is: {{what}}',
  'redact.cover-all': 'Cover all',
  'redact.left': '{{count, number}} left as they are',
  'redact.left-again': 'Show again',
  'redact.not-looked':
    'On this picture it was not looked for your name and for numbers, or not to the end. Look at it yourself.',
  'redact.not-named':
    'Captured with the profile {{profile}}, for which your name on pages is not known. Say it in the settings, so that it is found next time; on this picture look yourself.',
  'redact.none-found':
    'Your name was looked for on this picture and not found as text. A name within a picture or a frame of another site is not found.',
  'warning.originals-withheld':
    'Withheld, since a redacted copy goes out in its place: {{names}}. The bundle says that it is withheld, and why.',
  'warning.attempts-failed':
    'Captures of which nothing came: {{count}}. No item of the bundle tells of them; the log of the case does.',
  'warning.own-name-shown':
    'Your name or picture was found on {{names}}, which go out uncovered. Make redacted copies of them (Redact… on the picture, or jejak redact --suggested --instead), or hand over as it is.',
  'warning.own-name-in-files':
    'Your name stands in the text of files that go out as they are: {{names}}. Where nobody may know it, hand over a redacted copy in place of the original, which then stays behind with all its files.',
  'warning.own-name-unknown':
    'Captured while logged in, and it was not looked for your name, or not on all there is: {{names}}. Look at the pictures before you hand them over, and say in the profile what you are called there.',
  'warning.records-of-withheld':
    'Acts, links or records of banners rest on an item that stays behind, since its redacted copy goes out; what was written in them goes out as it stands: {{names}}. Read them, and leave out what is not to go out (--leave-out).',
  'hand-over.warnings': 'Look at this before you hand over',
  'hand-over.warn-originals-withheld':
    'These are withheld, since their redacted copies go out in their place. The bundle says that they are, and why.',
  'hand-over.warn-attempts-failed':
    'Captures of which nothing came: {{count, number}}. No item in the bundle tells of them; the overview of the case does.',
  'hand-over.warn-own-name-shown':
    'Your name or picture was found on these, and they go out uncovered. Open each and make a redacted copy (Redact… on its picture), or go on as it is.',
  'hand-over.warn-own-name-in-files':
    'Your name stands in the text of these files, and they go out as they are. Where nobody may know it, hand over a redacted copy in place of the original, which then stays behind with all its files.',
  'hand-over.warn-own-name-unknown':
    'Captured while logged in, and it was not looked for your name, or not on all there is. Look at them yourself.',
  'hand-over.warn-records':
    'These records rest on an item that stays behind, since its redacted copy goes out. What was written in them goes out as it stands. Read them, and untick what is not to go out; or take the picture out of the record first. The bundle says that entries stay behind.',
  'hand-over.open-record': 'Open its record',
  'hand-over.left-out': 'Records that stay behind: {{count, number}}. The bundle says so.',
  'hand-over.warn-more': 'and {{count, number}} more',
  'redact.name': 'Name of the copy',
  'redact.name-hint': 'Goes into the bundle. None is taken from the original, which may say what is covered.',
  'redact.name-missing': 'The copy needs a name.',
  'redact.as-exhibit': 'Make the copy an exhibit',
  'redact.instead': 'Use the copy as {{label}} in place of the original',
  'redact.exhibit-hint':
    'Then the original stays out of the bundle whole: its picture, text, archive and facts.',
  'redact.shows': 'What it shows',
  'redact.shows-hint': 'As it stands at {{label}}; goes into the bundle. Take out what is covered.',
  'redact.received': 'This item came from another locker',
  'redact.received-why':
    'The log of that locker is handed on and says what the original says. A case in which this copy is an exhibit cannot be handed over: ask that locker for a redacted copy.',
  'redact.make': 'Make the redacted copy',
  'redact.close': 'Close',
  'redact.stopped': 'Stopped. The boxes are still there.',
  'redact.made': 'Redacted copy made. The original has not changed.',
  'redact.made-exhibit': 'Redacted copy made: it is {{label}} now. The original has not changed.',
  'redact.copy-of': 'Redacted copy of',
  'redact.made-of': 'Made of',
  'redact.not-here': 'an item that is not in this locker',
  'redact.copies': 'Redacted copies ({{count, number}}):',
  'redact.section': 'Made of another item',
  'redact.story':
    'On {{time}} this copy was made of the picture “{{picture}}” of “{{title}}”. What lay under {{count, number}} boxes is black in it; the original is kept as it was.',
  'redact.story-made': 'On {{time}} this was made of “{{picture}}” of “{{title}}”: {{what}}.',
  'redact.story-why': 'Why: {{reason}}.',
  'redact.story-boxes': 'What was covered ({{count, number}})',
  'redact.story-box':
    'Box {{number}}, {{width, number}} × {{height, number}} pixels at {{x, number}}, {{y, number}}: {{reason}}',
  'keys.redact': 'Redact the picture; N adds a box, P shows it as it will be',
  'error.no-exhibit':
    'The item {{item}} is no exhibit, so nothing can take its place. Nothing was made. Leave out the place, or make it an exhibit first.',
} as const;
