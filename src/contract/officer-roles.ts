/**
 * What an officer is in the locker. A reader looks and writes nothing; a supervisor may be
 * asked for where something needs two people. Without a schema library, for the window.
 */
export const officerRoles = ['investigator', 'supervisor', 'reader'] as const;
