import classes from './bring-in.module.css';
import { useFoldersLooked } from './bring-in-folders.ts';
import { ErrorText } from './error-text.tsx';
import { Notice } from './notice.tsx';
import { useWords } from './words.tsx';

/** What of the folders that were chosen does not wait to come in, and why. */
export function FoldersLooked() {
  const words = useWords();
  const { folders, leftOut, unread, empty, error } = useFoldersLooked();
  return (
    <>
      <ErrorText error={error} />
      {empty.map((name) => (
        <p key={name} className={classes.count} role="status">
          {words.say('bring-in.empty-folder', { name })}
        </p>
      ))}
      <Notice tone="bad" title={words.say('bring-in.unread', { count: unread.length })} lines={[...unread]} />
      {folders > 0 && (
        <p className={classes.savedHint}>
          {words.say('bring-in.from-folder')}
          {leftOut > 0 && ` ${words.say('bring-in.left-out', { count: leftOut })}`}
        </p>
      )}
    </>
  );
}
