/** Pictures with several pages, such as what was scanned or came by fax. */
export const picturePages = {
  'pages.of': 'page {{page, number}} of {{pages, number}}',
  'pages.before': 'Previous page',
  'pages.after': 'Next page',
  'pages.go-to': 'Go to page',
  'pages.drawing': 'The page is being drawn …',
  'pages.failed':
    'Page {{page, number}} cannot be drawn: it is damaged, or larger than is drawn here. The stored file was not changed, and the other pages can be looked at. Save a copy under Files to open it elsewhere.',
  'pages.view':
    'Files of this kind are not drawn here: this view of the page was made to be looked at, and is stored nowhere.',
  'pages.first-only': 'Marks and redacted copies are made on page 1.',
  'pages.not-read': 'Pages {{from, number}} to {{to, number}} were not read: {{why}}.',
  'pages.not-read-one': 'Page {{from, number}} was not read: {{why}}.',
  'page-not-read.undecodable': 'damaged',
  'page-not-read.too-large': 'too large',
  'page-not-read.reader-died': 'reading broke off',
  'page-not-read.limit': 'more than is read of one picture; bring them in as a file of their own',
  'pages.fact': 'Pages',
  'keys.pages': 'Previous, next frame or page',
  'cli.label.pages': 'pages',
  'photo-warning.pages-cut':
    'The list of the pages in the file breaks off or is longer than is counted: there may be more pages than are shown.',
  'photo-warning.moving-not-shown':
    'The file also holds a short film or moving pictures, as phones add them to a photo (motion photo). They are stored with it, but only the still picture is shown and read here. Save a copy under Files to see them with another program.',
};
