/** Errors and findings where the window says something else than the command line: a button in place of a command. */
export const appErrors = {
  'app.error.internal':
    'Something went wrong inside Jejak ({{detail}}). What was reported as stored is safe. Try again; if it stays so, please report it.',
  'app.error.locker-damaged':
    'The locker is damaged at this place ({{detail}}). Evidence elsewhere can still be read. Make a copy of the folder, then check the locker in the settings to see what is affected.',
  'app.error.stored-bytes-changed':
    'The stored file {{role}} of this item is not what was sealed ({{detail}}). It must not be used as evidence. Check the locker in the settings, and take the file from a backup.',
  'app.error.no-such-item':
    'This locker has no such item: its capture may have failed, or it is in another locker. No evidence is lost or changed. The custody log of the case says what happened.',
  'app.error.no-such-case': 'This case is not in the locker. Nothing was changed.',
  'app.error.item-not-in-case':
    'The item is not in this case, so nothing was changed. File it in the case first.',
  'app.error.copy-not-whole':
    'The copy of the locker is not whole ({{detail}}), so it was not kept. The locker itself was not changed. Check it in the settings.',
  'app.error.file-exists': 'The file is there already: {{file}}. It was left as it is. Choose another name.',
  'app.error.output-failed': 'The result could not be written out ({{detail}}). What was done stays done.',
  'app.error.nothing-to-capture':
    'There is no address in what was typed. Nothing was captured. Paste one address a line.',
  'app.error.browser-not-found':
    'No browser to capture with was found {{path}}. Nothing was captured. Install Chrome, Edge or Chromium, or name one in the settings.',
  'app.error.browser-not-started':
    'The browser {{path}} did not start. Nothing was captured. Name another one in the settings. It said: {{detail}}',
  'app.error.unsupported-address':
    'Only http and https addresses can be captured, not {{url}}. Nothing was captured. A saved file can be brought in.',
  'app.error.timed-out':
    'No answer came in time: {{url}}. The attempt is noted in the log. Try again when the network is better.',
  'app.error.tls-error':
    "The server's certificate is not valid: {{url}} ({{detail}}). Nothing was captured; the attempt is noted in the log. If you still want the page, allow invalid certificates when you capture: the record will say so.",
  'app.finding.pages-damaged':
    'The locker file is damaged at a place ({{detail}}). What is written elsewhere too is shown from there. Copy the folder, then check the locker in the settings.',
  'error.capture-running':
    'A page is being captured, so the locker cannot be closed for a new data key. Nothing was changed. Wait until the queue is done, or pause it and wait for the page that runs.',
  'finding.recovery-code-not-kept':
    'The recovery code that was shown last was not typed back, so it may be on no paper, and a former one does not open this locker any more. If you do not have it, make a new one in the settings, under Keys.',
  'error.work-running':
    'Other work in this locker is going on (bringing in, an export, a backup, a check, a log-in, a visit), so it cannot be closed for a new data key. Nothing was changed. Wait until that is done, or end it.',
  'error.input-not-accepted':
    'What was given here cannot be taken as it is: something is missing, too long, or not in the form that is needed. Nothing was changed. Look through what you entered and try again.',
  'error.locker-exchanging':
    'The locker is being encrypted under a new data key and is closed meanwhile. Nothing is lost. Wait until that is done.',
  'error.stored-file-not-read':
    'The stored file {{role}} of this item could not be read here. It was not changed. Try again; if it stays so, check the locker in the settings.',
  'error.stored-file-other-form':
    'The stored file {{role}} of this item is of a form that this version of Jejak does not know, so nothing is shown of it. It was not changed. Save a copy of it under Files, or open it with a newer version.',
} as const;
