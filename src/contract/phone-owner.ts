/** Stands as the name above what the owner of the phone sent, where an export has no name for that one. */
export const phoneOwner = '(phone owner)';
