/** What a capture did to a page, made from the actions of its record. */
export const appActions = {
  'action.in-copy': 'In the copy, for its picture: {{action}}',
  'action.as-recorded': 'As recorded: {{text}}',
  'action.consent-seen': 'A notice about cookies was there: “{{name}}”',
  'action.consent-reject': 'The notice about cookies was answered by refusing: “{{name}}” was pressed',
  'action.consent-necessary':
    'The notice about cookies was answered with what is necessary only: “{{name}}” was pressed',
  'action.consent-close': 'The notice about cookies was closed: “{{name}}” was pressed',
  'action.picture-next': 'The next picture of a post was shown: “{{name}}” was pressed',
  'action.log-in-prompt-seen': 'A prompt to log in lay over the page: “{{name}}”',
  'action.log-in-prompt-closed': 'The prompt to log in was closed: “{{name}}” was pressed',
  'action.log-in-prompt-pressed':
    'A button of the prompt to log in was pressed, and it was not seen to close: “{{name}}”',
  'action.consent-accept':
    'The notice about cookies was agreed to, as it kept from reading: “{{name}}” was pressed',
  'action.dialog-accepted': '{{dialog}} was let go on: “{{name}}”',
  'action.dialog-dismissed': '{{dialog}} was put away without agreeing: “{{name}}”',
  'action.dialog.alert': 'A message of the page',
  'action.dialog.confirm': 'A question of the page',
  'action.dialog.prompt': 'A question of the page that asks for text',
  'action.dialog.beforeunload': 'The question whether to leave the page',
  'action.download-refused': 'A download that the page began was refused: {{name}}',
  'action.frame-scrolled': 'A frame in the page was scrolled, {{windows, number}} windows far',
  'action.hidden-for-picture': 'Hidden for the picture, as it would lie over the page: {{name}}',
  'action.unstuck-for-picture':
    'Set to where it belongs for the picture, as it sticks to the window: {{name}}',
  'action.list-opened': 'The list was opened: “{{name}}” was pressed',
  'action.list-followed': 'The list was opened in a page beside this one: {{name}}',
  'action.list-closed': 'The list was closed: “{{name}}” was pressed',
  'action.list-closed-by-key': 'The list was closed with Escape',
  'action.list-left': 'The page of the list was closed: {{name}}',
  'action.list-left-by-key': 'From the list back to the page before',
  'action.list-walked':
    '{{list}}, gone down: {{rows, number}} rows, {{accounts, number}} accounts, {{pictures, number}} pictures',
  'action.opened': '“{{name}}” was pressed, to show more',
  'action.opened-in-frame': '“{{name}}” was pressed in a frame of the page, to show more',
  'action.order-opened': 'The menu with the order of comments was opened: “{{name}}”',
  'action.order-chosen': 'All comments were chosen: “{{name}}”',
  'action.order-left-by-key':
    'The menu with the order of comments was closed with Escape; it has no choice of all',
  'action.pieces-fetched':
    'Pieces of a film that its replay needs were asked for; {{done, number}} of {{of, number}} came: {{name}}',
  'action.played-ended': 'Played without sound, to its end ({{seconds, number}} s): {{name}}',
  'action.played-whole': 'Played without sound, until all of it was there ({{seconds, number}} s): {{name}}',
  'action.played-limit': 'Played without sound, until the time was up ({{seconds, number}} s): {{name}}',
  'action.played-refused': 'Did not let itself be played: {{name}}',
  'action.popup-asked': 'The page asked for a window: {{name}}',
  'action.popup-refused': 'A window that the page opened was closed: {{name}}',
  'action.rows-walked': 'Gone down row by row: {{rows, number}} rows, {{pictures, number}} pictures',
  'action.scripts-stopped':
    'The scripts of the page were stopped: it had not answered for {{seconds, number}} s',
  'action.scrolled':
    'Scrolled to the end: {{windows, number}} windows, {{height, number}} pixels high; {{requests, number}} requests on the way',
  'action.scrolled-inner':
    'Scrolled to the end: {{windows, number}} windows, {{height, number}} pixels high, {{inner, number}} parts within the page too; {{requests, number}} requests on the way',
  'action.stopped-loading': 'Loading was stopped; {{requests, number}} requests were still on their way',
  'action.stories-opened': 'The stories were opened: “{{name}}” was pressed',
  'action.stories-watched': '{{stories, number}} stories were followed ({{ended}})',
  'action.stories-end': 'to the last one',
  'action.story-shown': 'A story was shown: {{name}}',
  'action.story-next': 'On to the next story: “{{name}}” was pressed',
  'action.story-next-ArrowRight': 'On to the next story, with the right arrow key',
  'action.story-next-tap': 'On to the next story, with a tap',
  'action.tab-chosen': 'The part of the list was chosen: “{{name}}”',
  'action.watched':
    '{{pictures, number}} small pictures were shown to the officer meanwhile; they are not kept',
};
