import { createContext, useContext } from 'react';
import { type Speech, speechIn } from '../words.ts';

export const SpeechContext = createContext<Speech>(speechIn('id'));

/** What the page says, in the language that was chosen. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
