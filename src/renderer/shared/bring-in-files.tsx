import { ActionIcon } from '@mantine/core';
import { IconFile, IconFileCode, IconX } from '@tabler/icons-react';
import type { ChosenPath } from '../../contract/calls/index.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import classes from './bring-in.module.css';
import { removeFile, useBringIn } from './bring-in.ts';
import { SavedFrom } from './saved-from.tsx';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

const shownFiles = 100;

function isSavedPage({ name }: ChosenPath): boolean {
  return /\.(html?|xhtml|mhtml|mht)$/i.test(name);
}

interface Props {
  /** By the token of the file. */
  savedFrom: ReadonlyMap<string, string>;
  onSavedFrom: (token: string, url: string) => void;
}

/** The files that are about to come in; of a saved page it is asked where it was saved from. */
export function Files({ savedFrom, onSavedFrom }: Props) {
  const words = useWords();
  const time = useTime();
  const { files } = useBringIn();
  return (
    <div>
      <div className={classes.count}>{words.say('bring-in.files', { count: files.length })}</div>
      <ul className={classes.files}>
        {files.slice(0, shownFiles).map((file) => (
          <li key={file.token} className={classes.file} title={file.path}>
            {isSavedPage(file) ? <IconFileCode size={16} aria-hidden /> : <IconFile size={16} aria-hidden />}
            <span className={classes.name}>{plainTitle(file.name)}</span>
            <span className={classes.size}>{file.bytes === null ? '' : time.bytes(file.bytes)}</span>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={words.say('bring-in.leave-out', { name: file.name })}
              onClick={() => removeFile(file.token)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
            {isSavedPage(file) && (
              <SavedFrom
                name={plainTitle(file.name)}
                value={savedFrom.get(file.token) ?? ''}
                onChange={(url) => onSavedFrom(file.token, url)}
              />
            )}
          </li>
        ))}
      </ul>
      {files.length > shownFiles && words.say('bring-in.more', { count: files.length - shownFiles })}
      {files.some(isSavedPage) && (
        <p className={classes.savedHint}>{words.say('bring-in.saved-from-hint')}</p>
      )}
    </div>
  );
}
