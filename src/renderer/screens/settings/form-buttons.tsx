import { Button } from '@mantine/core';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';

/** The last line of a form in a section: what it does, and the way out. */
export function FormButtons({
  does,
  isBusy,
  onCancel,
}: {
  does: string;
  isBusy: boolean;
  onCancel: () => void;
}) {
  const words = useWords();
  return (
    <div className={classes.buttons}>
      <Button type="submit" loading={isBusy}>
        {does}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {words.say('cases.cancel')}
      </Button>
    </div>
  );
}
