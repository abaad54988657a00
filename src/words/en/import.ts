/** What is said of files that are brought in by the folder, and of how long work still takes. */
export const imports = {
  'cli.import.sum':
    'Files: {{items, number}} brought in, {{here, number}} here already, {{failed, number}} not brought in.',
  'cli.import.sum-alike': 'Of these, pictures that look like one that was here before: {{count, number}}',
  'cli.import.here-as': '= {{file}}: here already, not brought in again: {{as}}',
  'cli.import.here-more': '= and {{count, number}} more that are here already',
  'cli.import.left-out':
    'Left out, hidden files and such as a system writes for itself: {{count, number}}, like {{file}}',
  'error.folder-gone':
    'The folder is not there any more: {{folder}}. Was the card or the cable pulled out? What was brought in until then is safe; {{left, number}} files are not in yet. Plug it in and bring in the same folder again: what is here does not come in twice.',
  'error.too-many-files':
    'The folder holds more than {{most, number}} files: {{folder}}. Nothing was brought in of it. Choose a folder within it.',
  'bring-in.add-folder': 'Choose a folder',
  'bring-in.left-out': 'Left out, hidden or written by a system for itself: {{count, number}}',
  'bring-in.unread': 'Folders that cannot be read: {{count, number}}',
  'bring-in.empty-folder': 'There is nothing to bring in in {{name}}.',
  'bring-in.from-folder':
    'What this case has already of a folder, with the same bytes and name, does not come in twice.',
  'bring-in.here': 'Here already, not brought in again: {{count, number}}',
  'bring-in.here-as': '{{title}}, {{time}} ({{where}})',
  'bring-in.like-before': 'Pictures that look like one that was here before: {{count, number}}',
  'work.files': 'File {{done, number}} of {{total, number}}',
  'work.left-seconds': 'less than a minute left',
  'work.left-minutes': 'about {{count, number}} min left',
  'work.left-hours': 'about {{count, number}} h left',
  'step.compare-pictures': 'Looking for pictures that are alike',
};
