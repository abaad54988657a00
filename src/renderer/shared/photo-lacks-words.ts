import type { PhotoLack } from '../../contract/photo-lacks.ts';
import { useWords } from './words.tsx';

/** What a picture's file does not give, in words; null where it gives all of it. */
export function usePhotoLacks(): (lacks: readonly PhotoLack[]) => string | null {
  const words = useWords();
  return (lacks) =>
    lacks.length === 0
      ? null
      : words.say(lacks.length > 1 ? 'photo-lacks.both' : `photo-lacks.${lacks[0] ?? 'time'}`);
}
