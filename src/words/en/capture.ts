/** Capturing pages: steps, outcomes, reasons, and what can go wrong with browser, network and server. */
export const capture = {
  'step.launch': 'starting the browser',
  'step.navigate': 'opening the page',
  'step.wait': 'waiting for the page to load',
  'step.viewport': 'picture of the window',
  'step.consent': 'answering the notice about cookies',
  'step.scroll': 'scrolling to the end',
  'step.order': 'choosing all comments',
  'step.frames': "working the page's frames",
  'step.rows': 'going down the lists row by row',
  'step.open': 'opening what is folded',
  'step.media': 'playing films and sound',
  'step.text': 'reading the text',
  'step.dom': 'keeping the page as rendered',
  'step.mhtml': 'keeping the page as MHTML',
  'step.screenshot': 'picture of the whole page',
  'step.download': 'keeping the downloaded file',
  'step.wacz': 'archiving every response (WACZ)',
  'step.shown': 'comparing what is shown with what was sent',
  'step.html': 'keeping the HTML as received',
  'step.clock': "comparing this device's clock with the server's",
  'outcome.not-found': 'page not found',
  'outcome.gone': 'content gone',
  'outcome.login-wall': 'log-in wall',
  'outcome.captcha': 'asks for proof of being human (captcha)',
  'outcome.blocked': 'access refused',
  'outcome.rate-limited': 'too many requests',
  'outcome.server-error': 'server error',
  'outcome.empty': 'empty answer',
  'outcome.download': 'a file instead of a page',
  'reason.suspended': 'the device slept, or the program was stopped meanwhile',
  'reason.clock-jumped': 'the clock of the device was set meanwhile',
  'reason.stopped': 'stopped',
  'reason.browser-died': 'the browser ended by itself',
  'reason.capture-process-died': 'the capture process ended by itself',
  'reason.responses-not-kept': 'answers that the browser had could not be recorded in full',
  'reason.no-document': 'what came broke off before there was a page',
  'reason.not-sent': 'lines with a word that stands in no answer',
  'reason.responses-broken-off': "answers of the page's own host broke off",
  'reason.cut-short': "the page's source broke off before its end",
  'reason.none-there': 'there was nothing of the kind',
  'reason.consent-left': 'the notice offered nothing but agreement; it was left as it was',
  'reason.consent-stays': 'the notice stayed after it was answered',
  'reason.address-changed': 'what was opened led to another address',
  'reason.row-by-row': 'done row by row',
  'reason.still-loading': 'the page went on saying that it loads, and nothing came',
  'reason.log-in-asked': 'the page asked to log in, in the middle',
  'reason.operation-not-named':
    'what was pressed asked the server for something without saying what; it was not sent, since it may act',
  'reason.some-comments': 'the page shows only some comments, and its menu has no choice of all',
  'reason.not-asked': 'not asked for',
  'reason.nothing-came': 'nothing came',
  'reason.not-held': 'the browser no longer had the bytes',
  'reason.no-page': 'the server answered without a page',
  'reason.browser-page': "the browser's own page about an error: nothing of it is the server's",
  'reason.page-hung': 'the page hung; its scripts were stopped',
  'reason.page-moved-on': 'the page moved on to another meanwhile',
  'reason.download-broken-off': 'the download broke off',
  'reason.no-server-date': 'no server said the time',
  'reason.clock-disagrees': "the server's clock differs from this device's",
  'reason.tls-not-trusted': 'the certificate was not valid; captured all the same, as asked',
  'error.browser-not-found':
    'No browser to capture with was found {{path}}. Nothing was captured. Install Chrome, Edge or Chromium, or name one with --browser.',
  'error.browser-not-started':
    'The browser {{path}} did not start. Nothing was captured. Try another one with --browser. It said: {{detail}}',
  'error.browser-died':
    'The browser ended in the middle of the capture. What had come is kept and marked partial. Capture the page again.',
  'error.capture-process-died':
    'The capture process ended in the middle of the work. What had come is kept and marked partial. Capture the page again.',
  'error.unsupported-address':
    'Only http and https addresses can be captured, not {{url}}. Nothing was captured. A saved file is brought in with jejak import.',
  'error.stopped': 'The capture of {{url}} was stopped before anything came. Nothing was kept of it.',
  'error.dns-failed':
    'The name of this address was not found: {{url}}. Nothing came; the attempt is noted in the log. Check the address and the network.',
  'error.connection-refused':
    'The server refuses connections: {{url}}. Nothing came; the attempt is noted in the log. Try again later.',
  'error.connection-broken':
    'The connection broke before anything came: {{url}}. The attempt is noted in the log. Try again.',
  'error.unreachable':
    'The server cannot be reached: {{url}}. Nothing came; the attempt is noted in the log. Check the network and try again.',
  'error.timed-out':
    'No answer came in time: {{url}}. The attempt is noted in the log. Try again, with a longer --timeout if need be.',
  'error.tls-error':
    "The server's certificate is not valid: {{url}} ({{detail}}). Nothing was captured; the attempt is noted in the log. If you still want the page, use --accept-tls-errors: the record will say so.",
  'error.unsafe-port':
    'Browsers refuse to open this port: {{url}}. Nothing came; the attempt is noted in the log. Check the address.',
  'error.not-https':
    'The server does not speak https at this address: {{url}}. Nothing came; the attempt is noted in the log. If the page is reached without it, write http:// before the address.',
  'error.too-many-redirects':
    'This address leads in circles: {{url}}. Nothing could be captured; the attempt is noted in the log.',
  'error.navigation-failed':
    'The page could not be opened: {{url}} ({{detail}}). Nothing came; the attempt is noted in the log.',
} as const;
