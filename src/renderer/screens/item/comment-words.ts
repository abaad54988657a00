import type { ReadComment } from '../../../contract/comments.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';

export function nameOfWriter({ name, handle }: Pick<ReadComment['author'], 'name' | 'handle'>): string {
  return plainTitle(writerAsIs({ name, handle }));
}

/** The same with every sign that is in it. */
export function writerAsIs({ name, handle }: Pick<ReadComment['author'], 'name' | 'handle'>): string {
  return [name, handle === null ? null : `@${handle}`].filter((part) => part !== null).join(' · ');
}

/** Whether each of these words, in lower case, stands in what was written or in who wrote it. */
export function saysAll({ author, text }: ReadComment, filter: string): boolean {
  const all = `${nameOfWriter(author)} ${author.id ?? ''} ${text ?? ''}`.toLowerCase();
  return filter.split(/\s+/).every((word) => all.includes(word));
}

/** When it was written, as exactly as the page says. */
export function useCommentTime(): (comment: ReadComment) => string {
  const words = useWords();
  const time = useTime();
  return ({ at, shown }) => {
    if (at === null) return shown ?? words.say('comments.no-time');
    if (at.endsWith('Z')) return time.short(at);
    return at.length === 10 ? time.date(at) : at.replace('T', ' ');
  };
}
