/** The language of the system where it is one of the two; Indonesian otherwise. */
export function languageOfSystem(): 'id' | 'en' {
  return /^en\b/i.test(navigator.language) ? 'en' : 'id';
}
