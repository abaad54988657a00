/** Redacted copies. */
export const redact = {
  'cli.help.redact':
    'Makes a copy of a picture with parts blacked out, linked to its original, which does not change. Where the copy is an exhibit, neither the original nor anything made of it goes into the bundle.',
  'cli.option.redact-role': 'which picture of the item: screenshot, viewport, original …',
  'cli.option.redact-box':
    'a box to black out, in pixels of the picture: left,top,width,height, and after them why; may be given again',
  'cli.option.redact-reason': 'why it is covered, where the boxes do not say it; goes into the log',
  'cli.option.redact-title': 'name of the copy; none is taken from the original',
  'cli.done.redacted':
    'Redacted copy {{item}} made of {{role}}. The original has not changed. Make the copy an exhibit, so that the original stays out of the bundle.',
  'cli.option.redact-suggested':
    'covers what was found on the picture to be covered (your name and picture, NIK, telephone numbers) too',
  'cli.option.redact-instead': 'the copy takes the label of its original, which is an exhibit no more',
  'cli.option.redact-shows': 'with --instead: what the exhibit shows; none is taken from the original',
  'cli.done.redacted-instead':
    'Redacted copy {{item}} made of {{role}}; it is the exhibit now, in place of its original, which has not changed.',
  'cli.value.box': 'box',
  'redact.title': 'Redacted copy ({{role}})',
  'step.redact': 'covering parts of the picture',
  'error.not-a-picture-box':
    '"{{what}}" is no box. Nothing was made. Write left,top,width,height in pixels, and why where you like, such as 40,12,180,32,NIK.',
  'error.box-outside-picture':
    'The box {{box}} lies outside the picture ({{size}} pixels). Nothing was made. Mend the box.',
  'error.picture-undecodable':
    'This picture cannot be opened ({{detail}}). Nothing was made; the original has not changed. Choose another picture of the item.',
  'error.not-a-picture':
    '{{role}} is no picture, or too large to be redacted. Nothing was made. Choose a picture of the item.',
  'error.item-without-case':
    'The item {{item}} is in no case yet. Nothing was made. File it first: jejak file.',
  'error.redaction-without-box':
    'A redacted copy needs at least one box. Nothing was made. Mark what is to be covered.',
  'error.redaction-without-reason':
    'A redaction needs a reason, since it goes into the log. Nothing was made. Write the reason.',
  'error.original-is-exhibit':
    '{{label}} is the original of the redacted copy {{copy}}, or was made of it: the two cannot be handed over together. No bundle was made. Take one of them out of the exhibits (--label "").',
  'error.original-was-received':
    'The original of the redacted copy {{copy}} came in another locker’s bundle, whose log is handed on and says what the original says. No bundle was made. Take {{copy}} out of the exhibits, or ask that locker for a redacted copy.',
} as const;
