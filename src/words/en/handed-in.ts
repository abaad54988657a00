/** Who handed a file over, where and when, as whoever brings it in says. */
export const handedIn = {
  'error.received-text-too-long':
    'What was said of the handing over is too long: {{length}} characters, {{longest}} at most. Nothing was brought in. Shorten it, and write the rest as a note.',
  'error.received-text-unseen':
    'What was said of the handing over has a character that is not seen ({{character}}), so what is kept would not be what is read. Nothing was brought in. Type it anew.',
  'error.received-when-not-a-time':
    'Not a time of handing over: {{what}}. Nothing was brought in. Write a day that the calendar has, such as 2026-11-25, or one with its time and zone, such as 2026-11-25T14:05+07:00.',
  'error.received-when-without-zone':
    'The time of handing over {{what}} does not say its zone, so it is no certain time. Nothing was brought in. Add WIB, WITA, WIT or the offset, such as +07:00; or write the day alone.',
  'error.received-when-in-future':
    "The time of handing over {{what}} has not come yet by this device's clock. Nothing was brought in. Check that time and its zone, and the device's clock.",
  'error.received-when-too-early':
    'The time of handing over {{what}} is too long ago for a file. Nothing was brought in. Check the year.',
  'app.error.received-when-not-a-time':
    'The calendar has no such time of handing over. Check the date and the time.',
  'app.error.received-when-in-future':
    "This time of handing over has not come yet by this device's clock. Check the date, the time and the zone, and the device's clock.",
  'app.error.received-when-too-early':
    'This time of handing over is too long ago for a file. Check the year.',
  'handed-in.when': '{{when}} {{zone}}',
  'handed-in.no-zone': '{{when}}, zone not said',
  'handed-in.day': '{{when}}, time of day not said',
  'handed-in.day-in-zone': '{{when}} ({{zone}}), time of day not said',
  'handed-in.officers-word': 'by the word of the officer who brought it in; the file itself does not show it',
  'cli.option.received-where': 'where it was handed over',
  'cli.option.received-when':
    'when it was handed over: 2026-11-25, or "2026-11-25 14:05 WIB"; a time of day always with its zone',
  'cli.label.received-where': 'at',
  'cli.label.received-when': 'on',
  'bring-in.handed-in': 'Handing over',
  'bring-in.handed-in-hint': 'Recorded as your own statement. Leave empty what you do not know.',
  'bring-in.where': 'Where',
  'bring-in.when': 'When',
  'bring-in.today': 'Today',
  'bring-in.now': 'Now',
  'bring-in.clear-when': 'Clear the time',
  'bring-in.when-hint': 'The time may be left empty where it is not known.',
  'bring-in.when-said': 'Will read: {{when}}',
  'bring-in.when-without-day': 'A time alone says no day. Give the date, or empty the time.',
  'bring-in.as-before': 'Same as before: {{said}}',
  'cut-off.said': 'Said of the handing over, as before: {{said}}.',
  'provenance.handed-in':
    'By the word of the officer who brought it in, it was handed over {{how}}. The file itself does not show that.',
  'provenance.handed-in-by': 'by {{who}}',
  'provenance.handed-in-at': 'at {{where}}',
  'provenance.handed-in-on': 'on {{when}}',
  'item.fact-received-where': 'Place of handing over (as the officer says)',
  'item.fact-received-when': 'Time of handing over (as the officer says)',
  'handed-in.form-original': 'Original file from the device that made it',
  'handed-in.form-forwarded': 'Forwarded by a messenger',
  'handed-in.form-screenshot': 'Screenshot',
  'handed-in.form-screenshot-again': 'Screenshot of a screenshot',
  'handed-in.form-photo-of-screen': 'Photograph of a screen',
  'handed-in.form-recording-of-screen': 'Screen recording',
  'handed-in.form-copy': 'Another copy',
  'cli.option.received-how': 'by what way it was handed over: by cable from her telephone, by WhatsApp',
  'cli.option.received-form':
    'in what form the file came: original, forwarded, screenshot, screenshot-again, photo-of-screen, recording-of-screen, copy',
  'cli.value.way': 'way',
  'cli.value.form': 'form',
  'cli.label.received-how': 'by',
  'cli.label.received-form': 'form',
  'bring-in.how': 'By what way',
  'bring-in.way-cable': 'By cable from the device',
  'bring-in.way-card': 'From a memory card',
  'bring-in.way-nearby': 'Sent from device to device (Bluetooth, Quick Share, AirDrop)',
  'bring-in.way-whatsapp': 'By WhatsApp',
  'bring-in.way-telegram': 'By Telegram',
  'bring-in.way-e-mail': 'By e-mail',
  'bring-in.way-link': 'By a link',
  'bring-in.form': 'In what form the file came',
  'bring-in.form-hint': 'A messenger usually packs a forwarded file anew, and it loses its data.',
  'bring-in.form-unsaid': 'Not said',
  'provenance.handed-in-by-way': 'by this way: {{how}}',
  'provenance.handed-in-form': 'in this form: {{form}}',
  'item.fact-received-how': 'Way of handing over (as the officer says)',
  'item.fact-received-form': 'Form in which it came (as the officer says)',
};
