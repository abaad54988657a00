/** What an officer is in the locker. It is recorded; nothing is refused for it yet. Without a schema library, for the window. */
export const officerRoles = ['investigator', 'supervisor', 'reader'] as const;
