/** Imported as the first of all: asks for the words while the rest of the page's script is still being run. */
import { loadWords } from '../../words/load.ts';
import { languageFrom } from '../../words/say.ts';
import { lastLanguage } from './last-language.ts';

void loadWords(languageFrom(lastLanguage() ?? navigator.language));
