import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Box } from '../../contract/box.ts';
import type { Language } from '../../words/say.ts';
import classes from './filter-chip.module.css';
import { parseDegrees } from './where.ts';
import { useWords } from './words.tsx';

type Edge = keyof Box;
const edges = ['north', 'south', 'west', 'east'] as const;
const mostOf: Record<Edge, number> = { north: 90, south: 90, west: 180, east: 180 };

/** With the comma where the language has it; `parseDegrees` reads either. */
function typedOf({ north, south, west, east }: Box, language: Language): Record<Edge, string> {
  const say = (degrees: number): string =>
    language === 'id' ? String(degrees).replace('.', ',') : String(degrees);
  return { north: say(north), south: say(south), west: say(west), east: say(east) };
}

interface Props {
  box: Box;
  onChange: (box: Box) => void;
}

/** The four edges of an area in degrees; it changes once all four are right. */
export function WhereFields({ box, onChange }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState(() => ({ of: box, text: typedOf(box, words.language) }));
  // An area that was set elsewhere takes the place of what was typed.
  if (typed.of !== box) setTyped({ of: box, text: typedOf(box, words.language) });
  const value = (edge: Edge): number | null => parseDegrees(typed.text[edge], mostOf[edge]);
  const [north, south] = [value('north'), value('south')];
  const isUpsideDown = north !== null && south !== null && south > north;

  const type = (edge: Edge, written: string): void => {
    const text = { ...typed.text, [edge]: written };
    const next = boxOf(text);
    setTyped({ of: next ?? box, text });
    if (next !== null) onChange(next);
  };
  const wrong = (edge: Edge): string | null => {
    const most = mostOf[edge];
    if (value(edge) === null) return words.say('where.wrong', { from: -most, to: most });
    return edge === 'south' && isUpsideDown ? words.say('where.upside-down') : null;
  };
  return (
    <>
      <div className={classes.days}>
        {edges.map((edge) => (
          <TextInput
            key={edge}
            label={words.say(`where.${edge}`)}
            inputMode="decimal"
            value={typed.text[edge]}
            error={wrong(edge)}
            spellCheck={false}
            onChange={(event) => type(edge, event.currentTarget.value)}
          />
        ))}
      </div>
      <p className={classes.help}>{words.say('where.unit')}</p>
    </>
  );
}

/** The area that was typed; null where an edge is no edge, or south lies north of north. */
function boxOf(text: Record<Edge, string>): Box | null {
  const edge = (name: Edge): number | null => parseDegrees(text[name], mostOf[name]);
  const [north, south, west, east] = [edge('north'), edge('south'), edge('west'), edge('east')];
  if (north === null || south === null || west === null || east === null) return null;
  return south <= north ? { north, south, west, east } : null;
}
