/** A text field of an opened value; empty where the value or the field is not there. */
export function textField(value: Record<string, unknown> | undefined, name: string): string {
  const found = value?.[name];
  return typeof found === 'string' ? found : '';
}
