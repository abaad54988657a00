/** Capture profiles in the window: settings, the choice before a capture, and what is offered at a wall. */
export const appProfiles = {
  'profiles.title': 'Capture profiles',
  'profiles.help':
    'A profile is a log-in for captures. You log in by hand in a browser window of its own; Jejak neither sees nor keeps the password. Its cookies lie encrypted in this locker and go into no item and no bundle.',
  'profiles.empty':
    'No profile yet: every page is captured as a stranger sees it. Add one for pages that are shown only to those who are logged in.',
  'profiles.add': 'Add a profile',
  'profiles.add-do': 'Add',
  'profiles.name': 'Name',
  'profiles.name-hint': 'It will stand in the record of what is captured with it, and so in bundles.',
  'profiles.name-example': 'Observation account Instagram',
  'profiles.url': 'Page that only those who are logged in are shown',
  'profiles.no-address':
    'It has no address: before a run nobody looks whether it is still logged in. Add a profile with an address where that matters.',
  'profiles.url-hint': 'Opened when you log in, and before each run to see whether you still are.',
  'profiles.names': 'Your name on its pages',
  'profiles.names-hint':
    'Name and @handle as pages show them, one on each line. Looked for while capturing, and proposed to be covered; kept in this locker alone.',
  'profiles.names-of': 'Your name on pages of {{profile}}',
  'profiles.names-do': 'Your name…',
  'profiles.names-save': 'Save',
  'profiles.names-known': 'Looked for: {{names}}',
  'profiles.names-none': 'Your name on its pages is not known: nothing is proposed to be covered.',
  'profiles.cancel': 'Cancel',
  'profiles.log-in': 'Open the browser to log in',
  'profiles.log-in-of': 'Open the browser to log in: {{profile}}',
  'profiles.window-open':
    'A browser window is open for {{profile}}. Log in there, then close the window. What is done in it is kept in the locker, but no password.',
  'profiles.window-close': 'I am done',
  'profiles.checking': 'Looking whether {{profile}} is logged in…',
  'profiles.check': 'Check',
  'profiles.check-of': 'Check whether it is logged in: {{profile}}',
  'profiles.forget': 'Forget',
  'profiles.forget-of': 'Forget {{profile}}',
  'profiles.forget-sure':
    'Forget {{profile}} and its log-ins for good? What was captured with it stays as it is.',
  'profiles.forgotten': 'Forgotten: {{profile}}',
  'profiles.logged-in.yes': 'Logged in',
  'profiles.logged-in.no': 'Not logged in',
  'profiles.logged-in.not-known': 'Not seen yet',
  'profiles.seen': '{{state}}, seen {{when}}',
  'profiles.choose': 'As whom',
  'profiles.none': 'As a stranger (not logged in)',
  'profiles.again-with': 'Capture again with a profile',
  'profiles.again-with-of': 'Capture again with a profile: {{url}}',
  'profiles.manage': 'Manage profiles…',
  'profiles.with': 'with {{profile}}',
  'profiles.wall': 'The site asks for a log-in. The page before the log-in is kept as it was.',
  'app.error.no-such-profile': 'This profile is not in the locker. Nothing was done.',
  'app.error.profile-logged-out':
    'The profile {{profile}} is not logged in, so nothing was captured with it. Log in in the settings, then capture again.',
  'app.error.no-display':
    'A browser window cannot be shown on this screen. Nothing was done. Log in on a computer with a desktop, on the same locker.',
} as const;
