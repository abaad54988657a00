/** The sheet that is printed for whoever handed files over. */
export const receipt = {
  'receipt.print': 'Print a receipt',
  'receipt.none': 'No receipt for these: all of them were captured or made here, and came from nobody else.',
  'receipt.not-printed':
    'The receipt was not printed. The evidence is unchanged. Check the printer, and try again.',
  'receipt.title': 'Receipt for Digital Evidence',
  'receipt.lead': 'Digital files received: {{count, number}} ({{size}}), kept as they came:',
  'receipt.from': 'Handed over by',
  'receipt.where': 'At',
  'receipt.when': 'On',
  'receipt.how': 'By what way',
  'receipt.form': 'Form in which it came',
  'receipt.by': 'Received by',
  'receipt.case': 'Case',
  'receipt.locker': 'Evidence locker',
  'receipt.number': 'No.',
  'receipt.file': 'File',
  'receipt.sha256': 'SHA-256',
  'receipt.bytes': '{{bytes}} bytes',
  'receipt.sealed': 'Into the locker on {{time}}',
  'receipt.item': 'Item {{item}}',
  'receipt.check':
    'Keep the original file and do not change it. Anyone can check that the file which was received is the one that you keep, by computing the SHA-256 of both: certutil -hashfile NAME SHA256 (Windows), shasum -a 256 NAME (macOS), sha256sum NAME (Linux). One digit that differs means another file.',
  'receipt.not-proven':
    'This receipt says that the files above were received. What they show has not been judged, and the times above are by the clock of the device that received them. Who handed them over, where, when, how and in what form is by the word of the receiver.',
  'receipt.gave': 'Handed over by,',
  'receipt.took': 'Received by,',
  'receipt.name': 'Name in full:',
  'receipt.place-and-day': 'Place, date:',
  'receipt.printed': 'Printed on {{time}} by {{who}}',
};
