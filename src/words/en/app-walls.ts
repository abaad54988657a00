/** A site that turned a page of the queue away, and what a profile is called. */
export const appWalls = {
  'wall.login-wall': '{{site}} asks for a log-in',
  'wall.captcha': '{{site}} asks for proof of being human',
  'wall.rate-limited': '{{site}} was asked too often',
  'wall.blocked': '{{site}} refuses',
  'wall.server-error': '{{site}} answered with an error twice in a row',
  'wall.unread': 'Nothing was read on two pages of {{site}} in a row',
  'wall.more':
    '{{count, number}} more pages of this site wait, so that they do not become walls too. Other sites are captured meanwhile.',
  'wall.more_one':
    'One more page of this site waits, so that it does not become a wall too. Other sites are captured meanwhile.',
  'wall.login-wall-do':
    'Log in with a profile in the settings, or capture that page again with one that is logged in.',
  'wall.captcha-do': 'Open the site with a profile and answer what it asks, then go on.',
  'wall.rate-limited-do': 'Wait a while, then go on.',
  'wall.blocked-do': 'Try again later, from another network, or with a profile.',
  'wall.server-error-do': 'Wait a while, or use a profile that is logged in, then go on.',
  'wall.unread-do': 'Look at the pictures: the site may be refusing. Go on if not, or use a profile.',
  'wall.lift': 'Go on with {{site}}',
  'wall.line': '{{site}} waits: {{count, number}}',
  'job.walled': 'Held back',
  'profiles.rename': 'Rename',
  'profiles.rename-of': 'Rename {{profile}}',
  'profiles.rename-do': 'Save',
  'profiles.rename-hint': 'What was captured already keeps the name that it had then.',
};
