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
  'error.ocr-nothing-read':
    'The text of this picture was not read yet, so there is nothing to correct. Have it read first.',
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
  'ocr.copy': 'Copy',
  'ocr.copied': 'Text copied.',
  'ocr.correct': 'Correct',
  'ocr.correct-field': 'The text as it stands in the picture, line by line',
  'ocr.correct-help':
    'Your text is kept beside what was read, with your name and the time; neither replaces the other. Search prefers yours and finds both.',
  'ocr.save': 'Save the correction',
  'ocr.cancel': 'Cancel',
  'ocr.word': '{{text}}, {{confidence}} %',
  'ocr.word-list': 'Words in the picture',
  'ocr.confidence': 'Confidence {{confidence}} %',
  'search.in-ocr': 'In the picture',
  'settings.read-pictures': 'Read text in pictures',
  'settings.read-pictures-help':
    'Pictures that come in are read one after the other while nothing else is at work, so that their text is found by search. Nothing leaves this computer.',
  'palette.read-pictures-on': 'Read text in pictures: switch on',
  'palette.read-pictures-off': 'Read text in pictures: switch off',
  'said.ocr': 'Text in the picture read by the program.',
  'said.ocr-correction': 'Text in the picture corrected by a person.',
} as const;
