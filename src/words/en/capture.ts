/** Capturing pages: steps, outcomes, reasons, and what can go wrong with browser, network and server. */
export const capture = {
  'step.launch': 'starting the browser',
  'step.navigate': 'opening the page',
  'step.wait': 'waiting for the page to load',
  'step.viewport': 'picture of the window',
  'step.consent': 'answering the notice about cookies',
  'step.prompt': 'closing a prompt to log in',
  'step.stories': 'following the stories one by one',
  'step.scroll': 'scrolling to the end',
  'step.order': 'choosing all comments',
  'step.pictures': 'showing the further pictures of posts',
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
  'outcome.gone': 'content removed or not available',
  'outcome.private': 'private: shown only to those whom its owner chose',
  'outcome.login-wall': 'log-in wall',
  'outcome.captcha': 'asks for proof of being human (captcha)',
  'outcome.blocked': 'access refused',
  'outcome.rate-limited': 'too many requests',
  'outcome.server-error': 'server error',
  'outcome.empty': 'empty answer',
  'outcome.unread': 'no post or profile was read on the page',
  'outcome.download': 'a file instead of a page',
  'reason.suspended': 'the device slept, or the program was stopped meanwhile',
  'reason.clock-jumped': 'the clock of the device was set meanwhile',
  'reason.stopped': 'stopped',
  'reason.browser-died': 'the browser ended by itself',
  'reason.internal': 'a fault of Jejak itself',
  'reason.capture-process-died': 'the capture process ended by itself',
  'reason.responses-not-kept': 'answers that the browser had could not be recorded in full',
  'reason.no-document': 'what came broke off before there was a page',
  'reason.put-together':
    'lines of words that were sent, but not in that order: put together by the page itself, or changed',
  'reason.not-sent': 'lines with a word that stands in no answer',
  'reason.responses-broken-off': "answers of the page's own host broke off",
  'reason.cut-short': "the page's source broke off before its end",
  'reason.story-gone': 'the next story is gone',
  'reason.account-changed': 'the next stories are of another account; not followed',
  'reason.fewer-stories': 'fewer stories than the site says',
  'reason.story-passed': 'stories that went on before their picture was taken',
  'reason.story-not-whole': 'stories whose picture or film did not come whole',
  'reason.stories-watched': 'the stories were followed already',
  'reason.blocks-left-out': 'blocks of the article that are not in its text',
  'reason.comments-unread':
    'rows of a list of comments of which it could not be told who wrote what; their words are in the text',
  'reason.comments-merged':
    'comments with the same writer and words as another and nothing to tell them apart; listed once',
  'reason.pressed-enough': 'controls that were pressed hundreds of times and bring more still',
  'reason.panes-left': 'parts that scroll by themselves and were not scrolled, as there are too many',
  'reason.pieces-left':
    'pieces of a film that are not in the archive, so that it may not play to its end in the replay',
  'reason.films-left':
    'films or sounds that did not come whole: too many, no time for them, without an end, or gone with their row',
  'reason.manifests-in-data':
    "answers with a film's list of pieces within them: what was played came, but the replay may ask for it in another quality",
  'reason.pictures-left': 'rows of pictures not shown to their end; there are more behind the button',
  'reason.frames-left': 'frames within the page that were not opened to their end',
  'reason.none-there': 'there was nothing of the kind',
  'reason.consent-left': 'the notice offered nothing but agreement; it was left as it was',
  'reason.consent-stays': 'the notice stayed after it was answered',
  'reason.prompt-left': 'a prompt to log in over the page offers no way to close it; left as it was',
  'reason.prompt-late':
    'a prompt to log in came after the page was read and may lie over its picture; left as it was',
  'reason.prompt-stays': 'a prompt to log in stays after it was closed',
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
  'reason.not-stored': 'the folder for work on its way did not take the bytes: no room, or a failing disk',
  'reason.no-page': 'the server answered without a page',
  'reason.browser-page': "the browser's own page about an error: nothing of it is the server's",
  'reason.page-hung': 'the page hung; its scripts were stopped',
  'reason.account-not-shown': 'stories that do not show whose they are; only the address says so',
  'reason.stories-over':
    'the page did not show these stories any more, and perhaps somebody else’s; not taken',
  'reason.address-replaced': 'the page gave itself another address meanwhile; what was taken is of that one',
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
