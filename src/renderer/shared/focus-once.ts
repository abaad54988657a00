/** The field that has just come is where one goes on. */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}
