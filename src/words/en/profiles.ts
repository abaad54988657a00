/** Capture profiles: the command line's words for them, and what can go wrong with them. */
export const profiles = {
  'cli.help.profile': 'Capture profiles: log in by hand once, capture what only members are shown.',
  'cli.help.profile-add': 'Add a capture profile to the locker. Nobody is logged in yet.',
  'cli.help.profile-rename':
    'Calls a capture profile otherwise. What was captured with it keeps the name of then.',
  'cli.help.profile-login':
    'Open a browser window with the profile, to log in by hand; what it has is kept when the window is closed. Jejak never sees the password.',
  'cli.help.profile-check':
    "Open the profile's address and say whether it is still logged in. Status 1 if it is not.",
  'cli.help.profile-list': 'List the capture profiles of the locker.',
  'cli.help.profile-forget': 'Forget a capture profile and its log-ins for good.',
  'cli.option.profile': 'the capture profile, by its name',
  'cli.option.profile-name':
    'what the profile is called; it stands in the record of what is captured with it, and so in bundles',
  'cli.option.profile-url': 'where one logs in; looked at before each run',
  'cli.option.own-name':
    'what you are called on its pages, name or @handle; may be given again. Looked for while capturing, and proposed to be covered; kept in the locker alone',
  'cli.help.profile-names':
    'Say what you are called on the pages of a capture profile, so that it is proposed to be covered; without a name, none is known any more.',
  'cli.done.own-names': 'On pages of {{profile}} these are looked for from now on: {{names}}',
  'cli.done.no-own-names': 'On pages of {{profile}} no name is looked for from now on.',
  'error.bad-own-name':
    'A name on pages has 2 to 100 characters on one line, and there are at most {{most}} ({{name}}). Nothing was changed.',
  'cli.option.yes': 'yes, for good',
  'cli.note.log-in':
    'A browser window opens. Log in there as {{profile}}, then close the window (or press Ctrl-C here).',
  'cli.note.profile-no-address':
    'The profile {{profile}} has no address, so it is not looked whether it is still logged in: the pages are captured as they come. jejak profile login with an address gives it one.',
  'cli.note.left':
    'Not asked for, since their site turned another page away: {{count, number}} addresses. Log in there (jejak profile login) or wait, then run the same list again: only what is not done is captured.',
  'cli.done.profile-added': 'Profile {{profile}} added. Log in with jejak profile login.',
  'cli.done.profile-kept': 'Kept in the locker: what the browser has of {{profile}}.',
  'cli.done.profile-forgotten': 'Profile {{profile}} and its log-ins are gone.',
  'cli.empty.profiles': 'No capture profiles. Add one with jejak profile add.',
  'profile.logged-in.yes': 'logged in',
  'profile.logged-in.no': 'not logged in',
  'profile.logged-in.not-known': 'log-in not seen yet',
  'profile.in-use': 'in use now',
  'error.bad-profile-name':
    'A profile needs a name of at most {{most}} characters on one line. Nothing was added.',
  'error.profile-name-taken': 'There is a profile called {{profile}} already. Choose another name.',
  'error.no-such-profile': 'There is no profile called {{profile}} in this locker. See jejak profile list.',
  'error.profile-in-use':
    'A browser has the profile {{profile}} right now. Nothing was done. Wait until its capture or log-in has ended and try again.',
  'error.profile-logged-out':
    'The profile {{profile}} is not logged in. Nothing was captured with it. Log in, then go on.',
  'error.profile-damaged':
    'What is kept of this profile cannot be read. No evidence is touched. Forget the profile, add it again and log in.',
  'error.profile-too-large':
    'The sites keep {{mebibytes}} MiB in this profile, too much to be kept. It stays as it was before. Use a profile for each site.',
  'error.no-display':
    'There is no screen here on which a browser window could open. Nothing was done. Log in on a machine with a desktop, on the same locker.',
  'error.log-in-broken-off':
    'The browser did not end in order; what was done in it was not kept. The profile is as it was before. Log in again.',
  'error.needs-yes':
    'The profile {{profile}} and its log-ins would be gone for good; what was captured with it stays. Nothing was done. Say --yes if that is meant.',
} as const;
