/** What intake says of files: doubts (`photo-warning`), damage, and its own errors. */
export const intake = {
  'photo-lacks.position': 'No position',
  'photo-lacks.time': 'No time',
  'photo-lacks.both': 'No position or time',
  'cli.import.looks-like': '! {{item}}: looks like ({{how}}): {{as}}',
  'cli.import.looks-like-not-asked':
    '! All that is named here is stored; whether pictures that look like them are here could not be asked of all: {{reason}}',
  'cli.item.looks-like': 'Looks like ({{how}}): {{as}}',
  'cli.import.same-file': '! {{item}}: the very same file is here already: {{as}}',
  'cli.import.same-file-not-asked':
    '! All that is named here is stored; whether the very same files were here before could not be asked: {{reason}}',
  'looks.almost-same': 'almost the same',
  'looks.very-alike': 'very much alike',
  'looks.alike': 'alike',
  'looks.mirrored': 'as in a mirror',
  'looks.part': 'one is like a part of the other',
  'photo-warning.type-differs':
    'The bytes are of another type than the ending of the file name says. The type shown is that of the bytes.',
  'photo-warning.followed-link': 'The name was a link; the file it leads to was brought in.',
  'photo-warning.changed-while-read':
    'The file changed while it was read. Close the program that writes to it and bring it in again.',
  'photo-warning.partly-checked': 'The file is too large to be checked in full; it was kept in full.',
  'photo-warning.trailing-bytes':
    'There are bytes after the end of the picture or document, as some phones and editors add them. They were kept.',
  'photo-warning.film-unreadable':
    'What the film says of itself could not be read. The film is kept as it came; see whether it plays.',
  'photo-warning.metadata-unreadable': 'Some of the metadata in the file could not be read.',
  'photo-warning.metadata-twice':
    'The file carries two sets of camera metadata (Exif); another program may show the other one.',
  'photo-warning.metadata-cut': 'The metadata is very large; only a part is shown. The file has all of it.',
  'photo-warning.position-unsigned':
    'The position does not say north or south, east or west. It could be in several places and is not shown.',
  'photo-warning.position-unreadable': 'The position in the file cannot be read or is not on earth.',
  'photo-warning.position-zero':
    'The position in the file is 0, 0: what a device writes when it does not know. It is not shown.',
  'photo-warning.position-differs':
    'Two records in the file give positions that differ. The one that the camera wrote (Exif) is shown.',
  'photo-warning.position-from-network':
    'The position comes from a network (cell towers, Wi-Fi), not from satellites; it may be rough or old.',
  'photo-warning.position-coarse': 'The device says that its position may be off by more than 100 metres.',
  'photo-warning.position-other-datum':
    'The position is measured on another datum than WGS 84; on the map it may be off by hundreds of metres.',
  'photo-warning.position-outside-indonesia':
    'The position in the file lies outside of Indonesia. Make sure that the picture was taken there; the sign or the order of its numbers may be wrong.',
  'photo-warning.edited':
    'The file names a program that changes pictures among those that wrote it (see Software under Facts). Ask for the original file of the camera.',
  'photo-warning.messenger-copy':
    'Its name or a mark in it is as a messenger makes them, and it has no data of a camera: likely a smaller copy. Ask the sender to send the original as a document.',
  'photo-warning.thumbnail-differs':
    'The small picture inside the file looks different from the picture itself: one of them may have been changed, or the camera made it from another picture. Ask for the original file of the camera.',
  'photo-warning.altitude-unsigned':
    'The altitude does not say whether it is above or below the sea; it is not shown.',
  'photo-warning.clock-disagrees':
    "The camera's clock and the GPS time cannot both be right: no time zone brings them within two minutes. Do not rely on the time taken without other proof.",
  'photo-warning.gps-time-incomplete':
    'The GPS time is incomplete, so the camera clock could not be compared with it.',
  'photo-warning.time-unreadable': 'A time in the file is not a time that exists.',
  'photo-warning.zone-unreadable': 'The time zone in the file is not one that exists.',
  'photo-warning.zone-in-xmp-only':
    'A second record in the file (XMP) gives a time zone that the one of the camera (Exif) lacks. It is not taken over.',
  'photo-warning.modified-before-taken':
    'The file was last written before the time at which it says the picture was taken. One of the two is wrong.',
  'photo-warning.small-picture-failed':
    'The small picture for lists could not be made or kept. The file is in the locker, whole: do not bring it in again.',
  'photo-warning.undecodable':
    'The decoder found faults in the picture: it may not be shown, or not all of it. The file was kept as it came.',
  'photo-warning.too-many-pixels':
    'The picture has too many pixels to be shown here. The file was kept as it came.',
  'photo-warning.charset-assumed':
    'The text is not UTF-8; it was read as Windows-1252, and some letters may be wrong. The file was kept as it came.',
  'photo-warning.text-cut': 'Only a part of the text can be searched; the file was kept in full.',
  'photo-warning.archive-not-read':
    'The directory of the archive, or a text in it, could not be read. No conversation was found in that; the archive is kept whole.',
  'photo-warning.text-unreadable':
    'The text of the document could not be read (locked with a password, or damaged), so it cannot be searched.',
  'damage.empty': 'The file is empty. It was kept as it is.',
  'damage.truncated': 'The file is cut off. It was kept as it came; ask for the whole file.',
  'damage.structure-broken': 'A part of the file is damaged. It was kept as it came; ask for another copy.',
  'damage.checksum-wrong':
    'A check sum inside the file is wrong: it was damaged or altered before it was brought in. It was kept as it came.',
  'damage.reader-died':
    'Reading the file took more time or memory than a reader may take, and the reader was ended. The file was kept as it came. What is said of it here was read by another reader, which reads less; the rest was not read. If it is the export of a conversation, it can be tried once more.',
  'error.intake-closed': 'The reading of files was stopped. What was stored before is kept.',
  'error.intake-cannot-start':
    'The process that reads files cannot be started ({{detail}}). Nothing is said about the content of files. Install Jejak again, or free memory and try again.',
} as const;
