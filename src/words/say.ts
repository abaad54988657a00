import i18next, { type i18n } from 'i18next';
import type { en } from './en/index.ts';

export type Language = 'id' | 'en';
export type WordKey = keyof typeof en;
/** Every string of the product in one language. */
export type Catalogue = Readonly<Record<string, string>>;

/** Says a catalogue entry in one language: `say('error.disk-full', { detail })`. */
export interface Words {
  readonly language: Language;
  say: (key: WordKey, params?: Record<string, string | number>) => string;
  /** For codes that come from data: the entry `PREFIX.CODE`, or the code itself where none is written. */
  sayCode: (prefix: string, code: string, params?: Record<string, string | number>) => string;
}

export function isLanguage(text: string): text is Language {
  return text === 'id' || text === 'en';
}

/** Indonesian unless the environment asks for English; `LANG` forms such as `en_US.UTF-8` are understood. */
export function languageFrom(text: string | undefined): Language {
  return text !== undefined && /^en([_.-]|$)/i.test(text) ? 'en' : 'id';
}

export function wordsOf(language: Language, catalogue: Catalogue): Words {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: catalogue } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const say = (key: string, params: Record<string, string | number> = {}): string => instance.t(key, params);
  return {
    language,
    say,
    sayCode: (prefix, code, params) => {
      const key = `${prefix}.${code}`;
      return key in catalogue ? say(key, params) : code;
    },
  };
}
