/** The sample locker, in which everything may be tried. */
export const appSample = {
  'sample.open': 'Look around in a sample locker',
  'sample.title': 'A sample locker',
  'sample.subtitle':
    'What is in it is invented: one case with a page, photographs of a banner and its record, and a conversation of which some messages were chosen. Try everything, and throw it away whenever you like.',
  'sample.here': 'This is the sample locker; what is in it is invented. Keep no real evidence here.',
  'sample.discard': 'Delete the sample',
  'sample.discard-own': 'Delete it with what I added',
  'sample.keep': 'Keep it',
  'sample.unlock': 'Passphrase of the sample locker: {{passphrase}}',
  'sample.officer': 'Sample Officer',
  'sample.agency': 'Sample Supervisor',
  'sample.case-title': 'Alleged breach of civil-service neutrality (sample)',
  'sample.post': 'A post in support of a candidate (sample)',
  'sample.banner': "A candidate's banner on a fence (sample)",
  'sample.how': 'by WhatsApp, sent as a document',
  'sample.place': 'Fence before the sample park, Sample Road',
  'sample.fixing': 'Tied to two bamboo poles before the fence',
  'sample.observed': 'Two people tied its ropes; one wore a vest',
  'sample.grounds': 'Somebody with a vest was seen; who it was is not known',
  'sample.inferred': "The candidate's campaign team",
  'sample.gone': 'Taken down by whom is not known',
  'sample.quote': 'Messages about the banner (sample)',
  'app.error.no-sample-open': 'What is open is not the sample locker. Nothing was thrown away.',
  'app.error.sample-has-own':
    'There is something of your own in this sample locker, which would be lost with it. If it is real evidence, bring the original files into a locker of your own first.',
  'error.no-sample-open': 'What is open is not the sample locker.',
  'error.sample-has-own': "There are items of the person's own in the sample locker.",
  'app.error.sample-passphrase-stays':
    'The passphrase of the sample locker cannot be changed: everybody must be able to open it. Nothing was changed.',
  'error.sample-passphrase-stays': 'The passphrase of the sample locker cannot be changed.',
};
