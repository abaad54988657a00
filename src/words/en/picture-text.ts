/** What is written in pictures. */
export const pictureText = {
  'cli.help.ocr':
    'Reads the text in pictures, offline, in Indonesian and English: of the items that are named, else of every picture that was not read yet. It is kept beside the picture and found by search.',
  'cli.done.ocr': '{{item}}  {{confidence}} %  {{text}}',
  'cli.done.ocr-nothing': '{{item}}  no text found',
  'cli.empty.ocr': 'Every picture was read already.',
  'cli.label.ocr': 'Text in picture',
  'step.read-text': 'reading the text in pictures',
  'error.ocr-no-picture':
    'The item {{item}} has no picture whose text could be read. Nothing was kept. Choose a picture.',
  'error.ocr-undecodable':
    'This picture cannot be opened ({{detail}}), so its text was not read. The picture is kept as it came. Look at it yourself, or try again.',
  'error.ocr-too-large':
    'This picture is too large to be read here ({{size}}). The picture is kept as it came. Bring in the part with the text as a picture of its own.',
  'error.ocr-reader-died':
    'The reading of this picture was broken off ({{detail}}). The picture is kept as it came. Try again, or type its text in a note.',
  'error.ocr-reader-broken':
    'The reader of text dies of any picture ({{detail}}), so this one is not to blame. The picture is kept as it came. Close other programs if memory is short, then try again.',
  'finding.pictures-changed':
    'What the disk holds of the picture “{{title}}” is no longer what was sealed (pictures found changed: {{count}}). It was not read, and must not be used as evidence. Copy the folder of the locker, then check the locker in the settings and restore it from a backup.',
  'error.ocr-nothing-read':
    'The text of this picture was not read yet, so there is nothing to correct. Have it read first.',
  'error.ocr-too-much-text':
    'The text of this picture is more than {{most}} MiB, longer than any text in a picture. It was not kept; the picture and earlier texts stay. Shorten it, or bring in a part of the picture by itself.',
  'error.ocr-nothing-corrected':
    'The text of this picture was not corrected, or the correction was taken back already. Nothing has changed. Open the item again.',
  'ocr.title': 'Text in the picture',
  'ocr.read-by': 'Read by the program, {{time}}',
  'ocr.corrected-by': 'Corrected by {{name}}, {{time}}',
  'ocr.is-reading': 'What the program read is no evidence by itself: hold it against the picture.',
  'ocr.unsure': 'The program is unsure of words with a broken line under them.',
  'ocr.nothing': 'No text was found in this picture.',
  'ocr.waiting': 'The text of this picture has not been read yet; it waits for its turn.',
  'ocr.reading': 'The text of this picture is being read.',
  'ocr.failed': 'The text of this picture could not be read.',
  'ocr.unread': 'The text of this picture has not been read.',
  'ocr.read': 'Read the text',
  'ocr.read-again': 'Read again',
  'ocr.try-again': 'Try again',
  'ocr.waiting-again': 'This picture waits to be read again.',
  'ocr.failed-again': 'This picture could not be read again. The text that is there stays.',
  'ocr.same-again': 'Read again: it gave what is there already.',
  'ocr.confirmed-by': 'Held against the picture by {{name}}, {{time}}',
  'ocr.taken-back-by': 'Correction taken back by {{name}}, {{time}}',
  'ocr.someone': 'an officer',
  'ocr.reading-again': 'What counts again: what the program read.',
  'ocr.correction-again': 'What counts again: the correction before.',
  'ocr.nothing-said': 'There is no text in this picture, an officer says.',
  'ocr.confirm': 'It is right',
  'ocr.confirm-nothing': 'There is indeed no text',
  'ocr.confirm-help': 'Writes down in your name that this reading was held against the picture.',
  'ocr.take-back': 'Take the correction back',
  'ocr.taken-back': 'Correction taken back. It stays to be seen in the history.',
  'ocr.earlier': 'Earlier texts ({{count}})',
  'ocr.unshown': 'There are files with text that are kept, and neither shown nor searched',
  'ocr.unshown-too-large':
    '{{role}}: larger than {{most}} MiB, more than any text in a picture. A copy can be saved under Files.',
  'ocr.unshown-other-form': '{{role}}: of a form that is not known. A copy can be saved under Files.',
  'ocr.copy': 'Copy',
  'ocr.copied': 'Text copied.',
  'ocr.correct': 'Correct',
  'ocr.correct-field': 'The text as it stands in the picture, line by line',
  'ocr.correct-help':
    'Your text is kept beside what was read, with your name and the time; neither replaces the other. Search prefers yours and finds both.',
  'ocr.save': 'Save the correction',
  'ocr.cancel': 'Cancel',
  'ocr.word': '{{text}}, {{confidence}} %',
  'ocr.confidence': 'Confidence {{confidence}} %',
  'error.readings-unknown':
    '“{{readings}}” is no choice of texts in pictures. No bundle was made. Take one of: {{known}}.',
  'cli.value.which': 'which',
  'cli.option.readings':
    'which texts of pictures go along: all, checked (only what an officer said or confirmed), or none',
  'warning.readings-go':
    'Texts that were read in pictures go along: {{count}}, of which nobody has looked at: {{unchecked}}. {{names}} Look at them first, or leave them out by --readings checked or none.',
  'warning.readings-told':
    'Names and hashes of texts that are left out go along all the same, of {{count}} pictures: they stand in sealed records that came with this case or that an earlier version wrote, and these cannot be changed. The texts themselves stay behind, but a short one can be guessed by its hash. {{names}} Where that may not be, do not hand this on: have the first locker make a bundle without them, and receive it in a new locker.',
  'hand-over.readings-told':
    'Names and hashes of texts of these pictures go along all the same: they stand in sealed records that came with this case or that an earlier version wrote, and these cannot be changed. The texts themselves stay behind, but a short one can be guessed by its hash. Where that may not be, do not hand this on: have the first locker make a bundle without them.',
  'hand-over.readings': 'Text in pictures',
  'hand-over.readings-count':
    'Pictures whose text was read: {{count}}. Held against the picture by nobody yet: {{unchecked}}.',
  'hand-over.readings-all': 'All go along',
  'hand-over.readings-checked': 'Only what was looked at',
  'hand-over.readings-none': 'None go along',
  'hand-over.readings-all-hint':
    'All that was read goes along, also what nobody has looked at. What the program read is no evidence by itself.',
  'hand-over.readings-checked-hint':
    'Only what an officer corrected or confirmed goes along. What the program read is withheld, and the bundle says so; the pictures go along.',
  'hand-over.readings-none-hint':
    'The text of every picture is withheld, and the bundle says so; the pictures go along.',
  'hand-over.readings-told-of': 'Pictures whose texts are told of by their hash',
  'hand-over.readings-unchecked': 'Readings that nobody has looked at',
  'search.in-ocr': 'In the picture',
  'settings.read-pictures': 'Read text in pictures',
  'settings.read-pictures-help':
    'Pictures that come in are read one after the other while nothing else is at work, so that their text is found by search. Nothing leaves this computer.',
  'palette.read-pictures-on': 'Read text in pictures: switch on',
  'palette.read-pictures-off': 'Read text in pictures: switch off',
  'said.ocr': 'Text in the picture read by the program.',
  'said.ocr-correction': 'Text in the picture corrected by a person.',
} as const;
