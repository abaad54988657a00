/** A text field of an opened value; empty where the value or the field is not there. */
export function textField(value: Record<string, unknown> | undefined, name: string): string {
  const found = value?.[name];
  return typeof found === 'string' ? found : '';
}

/** A part of an object that is an object itself; empty where it is none. */
export function partField(value: unknown, field: string): Record<string, unknown> {
  const part = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const found = part.find(([name]) => name === field)?.[1] as unknown;
  return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found)) : {};
}
