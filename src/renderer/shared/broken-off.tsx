import { Button } from '@mantine/core';
import classes from './bring-in.module.css';
import { filesLeft } from './importing.ts';
import { useWords } from './words.tsx';

/** Where the bringing-in ended before its end: what is in, and a button for the rest. */
export function BrokenOff() {
  const words = useWords();
  const { files, of, goOn } = filesLeft();
  const count = files.length;
  return (
    <>
      <p className={classes.count} role="status">
        {words.say('bring-in.part', { done: of - count, of })}
      </p>
      {count > 0 && (
        <div className={classes.buttons}>
          <Button onClick={goOn}>{words.say('bring-in.rest', { count })}</Button>
        </div>
      )}
    </>
  );
}
