import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { type HandedInStatement, handedInStatements } from '../../../contract/handed-in-standing.ts';
import { useCalls } from '../../shared/calls.ts';
import { toSaid } from '../../shared/handed-in-draft.ts';
import { useHandedInWords } from '../../shared/handed-in-words.ts';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useOpenForm } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import { HandedInForm, handedInDraftOf } from './handed-in-form.tsx';
import classes from './item.module.css';
import position from './position.module.css';

/** How a file was handed over, said or corrected after it was brought in: each statement with who, when and why. */
export function HandedInLaterPart({ item }: { item: ItemView }) {
  const words = useWords();
  const [form, setForm] = useOpenForm({ handedIn: handedInDraftOf(item.item) });
  const { fileName, camera } = item.source;
  const { standing, earlier } = handedInStatements(item.source, item.annotations);
  if ((fileName === undefined || camera !== undefined || item.madeOf !== null) && earlier.length === 0)
    return null;
  return (
    <section className={classes.section} aria-label={words.say('handed-in-later.title')}>
      <h2 className={classes.heading}>{words.say('handed-in-later.title')}</h2>
      <p className={classes.hint}>{words.say('handed-in-later.help')}</p>
      {earlier.length > 0 && <Statement {...{ item }} of={standing} isStanding />}
      {earlier.map((each) => (
        <Statement key={each.note?.annotation ?? ''} {...{ item }} of={each} isStanding={false} />
      ))}
      {form === 'handedIn' ? (
        <HandedInForm
          item={item.item}
          standing={toSaid(standing.said)}
          corrects={standing.note?.annotation ?? null}
          onDone={() => setForm(null)}
        />
      ) : (
        <Button
          className={position.set ?? ''}
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => setForm('handedIn')}
        >
          {words.say('handed-in-later.correct')}
        </Button>
      )}
    </section>
  );
}

function Statement({
  item,
  of: { said, note },
  isStanding,
}: {
  item: ItemView;
  of: HandedInStatement;
  isStanding: boolean;
}) {
  const words = useWords();
  const time = useTime();
  const say = useHandedInWords();
  const calls = useCalls();
  const tell = useTell();
  const takeBack = async (): Promise<void> => {
    if (note?.handedIn === null || note === null) return;
    const { annotation, entry: was, text, handedIn } = note;
    try {
      await calls.items.annotate({ item: item.item, annotation, text: '', was });
      tell.say(words.say('notes.taken-back'), {
        word: words.say('notes.undo'),
        undoes: true,
        run: () => tell.watch(calls.items.annotate({ item: item.item, text, handedIn })),
      });
    } catch (error) {
      tell.fail(error);
    }
  };
  const all = say.all(toSaid(said));
  return (
    <div className={position.place}>
      <p>
        {words.say(isStanding ? 'handed-in-later.stands' : 'handed-in-later.before', {
          said: all === '' ? words.say('handed-in-later.nothing') : all,
        })}
      </p>
      {note === null ? (
        <p className={position.why}>{words.say('handed-in-later.as-brought')}</p>
      ) : (
        <>
          <p>{words.say('said.why', { reason: note.text })}</p>
          <p className={position.why}>
            {words.say('handed-in-later.said', {
              officer: note.officer,
              time: time.long(note.changedAt ?? note.madeAt),
            })}
          </p>
        </>
      )}
      {note !== null && isStanding && (
        <Button variant="subtle" size="compact-sm" onClick={() => void takeBack()}>
          {words.say('by-hand.take-back')}
        </Button>
      )}
    </div>
  );
}
