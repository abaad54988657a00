/**
 * Whether the fragment of an address (`#…`, or empty) is a page of its own, as sites that are one program have it
 * (`#/unggahan/1`, `#!/budi`), and no place within a page.
 */
export function isPageFragment(fragment: string): boolean {
  return /^#[/!]/.test(fragment);
}
