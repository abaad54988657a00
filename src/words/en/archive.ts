/** What the archive of a capture (its WACZ) says. */
export const archive = {
  'error.archive-body-changed':
    'A response changed on disk while it was put into the archive of the page. The other files of this capture are kept, its archive is not. Capture the page again, and have the disk checked if this comes back.',
};
