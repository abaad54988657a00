import { DropZone } from '../shared/drop-zone.tsx';
import { Palette } from '../shared/palette.tsx';
import { usePlace } from '../shared/place.ts';
import { QueueLine } from '../shared/queue-line.tsx';
import classes from './desk.module.css';
import { Rail } from './rail.tsx';
import { Screen } from './screen.tsx';
import { TopBar } from './top-bar.tsx';

/** The window while a locker is open: the rail at the left, the bar above, the line of the queue below. */
export function Desk() {
  const { place } = usePlace();
  return (
    <DropZone>
      <div className={classes.desk}>
        <Rail />
        <TopBar />
        <main className={classes.main}>
          <Screen place={place} />
        </main>
        <footer className={classes.bottom}>
          <QueueLine />
        </footer>
      </div>
      <Palette />
    </DropZone>
  );
}
