/** The field that has just come is where one goes on. */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}

/** Gives the focus to what a screen is for, but not while somebody goes along tabs by keys: there it stays on the tab. */
export function focusUnlessAlongTabs(element: HTMLElement | null): void {
  if (document.activeElement?.matches('[role="tab"]:focus-visible') === true) return;
  element?.focus({ preventScroll: true });
}
