import { JejakError } from '../contract/error.ts';
import { isLanguage, type Language } from '../words/say.ts';

/** `id` or `en`. */
export function language(text: string): Language {
  if (!isLanguage(text)) throw new JejakError('unknown-language', 'wrong-use', { what: text });
  return text;
}
