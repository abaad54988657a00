import type { CoverBox, ToCover } from '../../../contract/to-cover.ts';
import type { WordKey } from '../../../words/say.ts';
import { type Boxes, useLeft } from '../../shared/redact-boxes.ts';
import { useWords } from '../../shared/words.tsx';

/** A place that was found to cover on this picture; numbers stay as they are while others are covered or left. */
export interface Suggestion extends CoverBox {
  number: number;
}

export interface Suggestions {
  /** Those of which nobody has said yet what becomes of them. */
  waiting: readonly Suggestion[];
  left: number;
  cover: (these: readonly Suggestion[]) => void;
  leave: (suggestion: Suggestion) => void;
  showLeft: () => void;
}

const reasons: Record<CoverBox['why'], WordKey> = {
  'own-name': 'redact.reason-own',
  'own-picture': 'redact.reason-own',
  nik: 'redact.reason-number',
  phone: 'redact.reason-contact',
};

/** What was found to cover on a picture; nothing of it is covered until a person says so. */
export function useSuggestions(
  picture: string,
  role: string,
  found: ToCover | null,
  boxes: Boxes,
): Suggestions {
  const words = useWords();
  const { left, leave, forget } = useLeft(picture);
  const all = (found?.boxes ?? [])
    .filter((each) => each.role === role)
    .map((each, at): Suggestion => ({ ...each, number: at + 1 }));
  const isCovered = ({ x, y, width, height }: Suggestion): boolean =>
    boxes.boxes.some(
      (box) => box.x <= x && box.y <= y && box.x + box.width >= x + width && box.y + box.height >= y + height,
    );
  return {
    waiting: all.filter((each) => !isCovered(each) && !left.has(each.number)),
    left: all.filter((each) => left.has(each.number) && !isCovered(each)).length,
    cover: (these) =>
      boxes.set([
        ...boxes.boxes,
        ...these.map(({ x, y, width, height, why }) => ({
          ...{ id: crypto.randomUUID(), x, y, width, height },
          reason: words.say(reasons[why]),
        })),
      ]),
    leave: ({ number }) => leave(number),
    showLeft: forget,
  };
}
