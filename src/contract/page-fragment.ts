/**
 * Whether the fragment of an address (`#…`, or empty) may be a page of its own, as sites that are one program have it
 * (`#/unggahan/1`, `#!/budi`, `#-1001234`, `#id=7`). Not: a plain name of a place within the page, or a text in it.
 */
export function isPageFragment(fragment: string): boolean {
  return fragment !== '' && !/^#(?:[A-Za-z][\w.-]*|:~:text=.*)?$/.test(fragment);
}
