import { Button } from '@mantine/core';
import { IconNumbers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { usePlace } from '../../shared/place.ts';
import { Read, ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import { Exhibit } from './exhibit.tsx';
import classes from './exhibits.module.css';
import { exhibitsQuery } from './queries.ts';
import { useOrder } from './use-order.ts';
import { useTakeOut } from './use-take-out.ts';

/** The exhibits in their order, each written on where it stands, and moved by hand or by keys. */
export default function Exhibits({ caseId }: { caseId: string }) {
  const words = useWords();
  const { replace } = usePlace();
  const read = useQuery(exhibitsQuery(caseId));
  const { data: exhibits = [] } = read;
  const { ordered, move, moveBy, moved } = useOrder(caseId, exhibits);
  const takeOut = useTakeOut(caseId, ordered);
  const [dragged, setDragged] = useState<string | null>(null);
  if (exhibits.length === 0)
    return (
      <Read of={read}>
        {() => (
          <Empty
            icon={IconNumbers}
            action={
              <Button onClick={() => replace({ screen: 'case', case: caseId, tab: 'items' })}>
                {words.say('exhibits.to-items')}
              </Button>
            }
          >
            {words.say('exhibits.empty')}
          </Empty>
        )}
      </Read>
    );
  return (
    <>
      <ReadError of={[read]} />
      <p className={classes.help}>{words.say('exhibits.help')}</p>
      <p className={classes.announced} role="status">
        {moved !== null &&
          words.say('exhibits.moved', {
            label: moved.exhibit.label,
            place: moved.place + 1,
            count: exhibits.length,
          })}
      </p>
      <ol className={classes.list} aria-label={words.say('case.exhibits')}>
        {ordered.map((exhibit, place) => (
          <Exhibit
            key={exhibit.item}
            caseId={caseId}
            exhibit={exhibit}
            isFirst={place === 0}
            isLast={place === exhibits.length - 1}
            dragged={dragged}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged !== null) move(dragged, place);
              setDragged(null);
            }}
            onMove={(by) => moveBy(exhibit.item, by)}
            onTakeOut={() => takeOut(exhibit.item)}
          />
        ))}
      </ol>
    </>
  );
}
