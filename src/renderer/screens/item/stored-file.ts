import { blobUrl } from '../../../contract/bridge.ts';
import { JejakError } from '../../../contract/error.ts';

/**
 * The text of a stored file of an item.
 *
 * @throws JejakError `stored-file-not-read`
 */
export async function readStoredText(item: string, role: string, signal: AbortSignal): Promise<string> {
  try {
    const answer = await fetch(blobUrl(item, role), { signal });
    if (!answer.ok) throw new Error(`${String(answer.status)} ${answer.statusText}`);
    return await answer.text();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new JejakError('stored-file-not-read', 'could-not-go-on', { role }, { cause: error });
  }
}

/**
 * What a stored file of an item holds, where that has the form that is looked for: of another nothing is said.
 *
 * @throws JejakError `stored-file-not-read`, `stored-file-other-form`
 */
export async function readStoredJson<T>(
  item: string,
  role: string,
  isForm: (value: unknown) => value is T,
  signal: AbortSignal,
): Promise<T> {
  const text = await readStoredText(item, role, signal);
  return asForm(parse(text), role, isForm);
}

/** @throws JejakError `stored-file-other-form` */
export function asForm<T>(value: unknown, role: string, isForm: (value: unknown) => value is T): T {
  if (!isForm(value)) throw new JejakError('stored-file-other-form', 'could-not-go-on', { role });
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // No form at all.
  }
}
