/** What keeps the locker and the app, in the settings: keys, clock, storage, network, browser. */
export const appKeeping = {
  'keys-section.title': 'Keys',
  'keys-section.help':
    'Every entry of the log is signed with the key of this locker. Whoever knows its fingerprint can tell that a bundle is yours: give it on paper, in person or by telephone.',
  'keys-section.origin': 'Name of the log',
  'keys-section.earlier': 'Earlier key',
  'keys-section.ways': 'What opens the locker',
  'keys-section.way-passphrase': 'Passphrase of {{officer}}',
  'keys-section.way-recovery': 'Recovery code of {{officer}}',
  'keys-section.nobody': 'an officer whose name is not known here',
  'keys-section.own': 'yours',
  'keys-section.changed': 'Changed last: {{at}}, as the file keys.json says',
  'keys-section.words': 'Fingerprint as words',
  'keys-section.words-show': 'As words, for the telephone',
  'keys-section.words-hide': 'Hide the words',
  'keys-section.words-help':
    'The fingerprint in 24 words of the list of BIP-39; the last one checks the others. Read them in order: no two begin with the same four letters. They are no secret and open nothing.',
  'keys-section.words-copy': 'Copy the words',
  'keys-section.export': 'Save the public key…',
  'keys-section.exported': 'The public key is in {{file}}. It can be given to anybody.',
  'keys-section.new-code': 'New recovery code…',
  'keys-section.new-code-help':
    'For when the sheet with the code is lost, or somebody saw it. The former code opens no more. Older copies of the locker still open with it; only a new data key ends that for what comes later.',
  'keys-section.new-code-do': 'Give a new code',
  'keys-section.new-data-key': 'New data key…',
  'keys-section.data-key-why':
    'A changed passphrase encrypts nothing anew: an older copy of keys.json still opens the locker with the old one. A new data key ends that. Do it where somebody may have had such a copy and its passphrase.',
  'keys-section.data-key-before': 'Before it is begun',
  'keys-section.data-key-alone':
    'Nobody else may have the locker open meanwhile, also no jejak on the command line; here it is closed and opened again by itself. It cannot be stopped half-way. If the power fails, the locker opens with one of the two passphrases, whole.',
  'keys-section.data-key-room':
    'The whole locker is written once more: as much free room as it has is needed, and as much time as a copy takes.',
  'keys-section.data-key-after':
    'There is a new recovery code, and the former one ends. Backups of before still open with the passphrase of their time.',
  'keys-section.data-key-others':
    'Something is still being brought in or handed over. Wait until that is done.',
  'keys-section.data-key-do': 'Encrypt anew',
  'keys-section.data-key-running':
    'The locker is being encrypted under its new data key. Leave the computer on.',
  'keys-section.data-key-done':
    'The locker has a new data key. No older copy of keys.json opens it any more.',
  'keys-section.data-key-ended': 'Officers who need a new way in: {{count}}.',
  'clock.title': 'Clock',
  'clock.help':
    'All times in the log are the claim of this device. Here is what speaks for them and against them; no network is asked for it.',
  'clock.device': 'This device says',
  'clock.zone': 'Time zone',
  'clock.indonesia': 'In Indonesia',
  'clock.newest': 'Newest entry of the log',
  'clock.compared': 'Servers, in the last captures',
  'clock.sound':
    'The clock is sound: it is after the newest entry of the log, and the servers of the last capture said the same.',
  'clock.not-compared':
    'It is after the newest entry of the log. No server has been met yet that says its time; the next capture compares.',
  'clock.unsound': 'Look at the clock of this device',
  'clock.behind-log':
    'It is before the newest entry of the log ({{newest}}). What is captured now would stand before what was captured earlier. Set the clock, then go on; what is stored is not changed.',
  'clock.servers-disagree':
    'In the last capture the server said another time: {{offset}}. Set the clock, then go on. The difference is recorded with the items and is not changed.',
  'clock.agrees': 'the same, to the second',
  'clock.behind': '{{amount}} behind',
  'clock.ahead': '{{amount}} ahead',
  'clock.seconds': '{{count}} s',
  'clock.minutes': '{{count}} min',
  'clock.line-sound': 'Clock sound',
  'clock.line-not-compared': 'Clock not compared yet',
  'clock.line-unsound': 'Look at the clock',
  'storage.title': 'Storage',
  'storage.help': 'Everything lies encrypted in the one folder of the locker.',
  'storage.locker': 'Locker',
  'storage.file-database': 'database',
  'storage.file-write-ahead': 'its log of writes',
  'storage.file-keys': 'keys and head',
  'storage.file-others': 'others',
  'storage.stored': 'Stored files',
  'storage.stored-what': '{{objects, number}} files, each kept once; small pictures {{pictures}}',
  'storage.disk': 'Disk',
  'storage.free': '{{free}} free of {{total}}',
  'storage.nearly-full': 'The disk is nearly full',
  'storage.nearly-full-means':
    'What is stored is safe, but a long page or a video may not fit any more. Make room on this disk, or move the closed locker to a larger one.',
  'storage.unfinished': 'Not finished',
  'storage.unfinished-what':
    'Coming in or broken off: {{drafts, number}}; pages still to capture: {{jobs, number}}. What was broken off is kept and sealed as partial.',
  'storage.unfinished-none': 'Nothing',
  'storage.largest-cases': 'Largest cases',
  'storage.largest-items': 'Largest items',
  'storage.scratch': 'Scratch',
  'storage.scratch-help':
    'Browser profiles and files on their way, outside the encryption as long as they are needed. What a process that died left is taken away; evidence is never in here.',
  'storage.clear': 'Clear what is left over',
  'storage.cleared': 'Cleared: {{bytes}}',
  'storage.open-folder': 'Show the folder',
  'hosts.title': 'Network',
  'hosts.help':
    'Whom Jejak reaches over the network. There is nobody else: no update service, no statistics, no account. A test holds every version against this list.',
  'hosts.captured-page-name': 'The page that you capture',
  'hosts.captured-page':
    'And what that page itself takes from elsewhere: pictures, scripts, frames. Only when you capture it.',
  'hosts.route-probe':
    'The browser asks the system by which way it would reach this address. Nothing is sent there.',
  'browser.title': 'Browser for captures',
  'browser.help':
    'Chrome, Edge or Chromium, in a profile of its own; it is noted in each item which one was used.',
  'browser.why-found': '{{path}} is used: the first one that is installed.',
  'browser.why-environment': '{{path}} is used: JEJAK_BROWSER names it.',
  'browser.why-chosen': '{{path}} is used: it was chosen here.',
  'browser.none': 'There is no browser to capture with',
  'browser.none-found':
    'Install Chrome, Edge or Chromium, or choose one that lies elsewhere. Files can be brought in all the same.',
  'browser.gone': '{{path}} is not there any more, or may not be run. Choose another.',
  'browser.automatic': 'The one that is found',
  'browser.automatic-help': 'Also after it was updated or another was installed.',
  'browser.trying': 'Starting it, to see whether it can capture…',
  'browser.starts': 'It starts: {{product}}',
  'browser.choose': 'Choose another…',
  'browser.try': 'Try it',
  'line.backup': 'Making a backup',
  'line.check': 'Checking the locker',
  'line.data-key': 'Encrypting the locker anew',
  'line.log-in': 'Log-in window open',
} as const;
