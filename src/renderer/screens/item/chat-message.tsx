import {
  IconArrowForwardUp,
  IconEyeOff,
  IconFile,
  IconFileOff,
  IconHistory,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ChatMessage } from '../../../contract/chat.ts';
import type { ContainedItem } from '../../../contract/made-of-chat.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { Thumbnail } from '../../shared/thumbnail.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './chat.module.css';

interface Props {
  message: ChatMessage;
  /** The file that it names, where that is an item. */
  file: ContainedItem | undefined;
  onOpen: (message: ChatMessage, file: ContainedItem) => void;
}

/** A message: under which name, when, what it says, what came with it, and where in the export it stands. */
export function Message({ message, file, onOpen }: Props) {
  const words = useWords();
  const { from, fromId, shown, line, lastLine, text } = message;
  const { edited, deleted, earlier, forwardedFrom, media, notRead } = message;
  return (
    <>
      <div className={classes.about}>
        <span className={from === null ? classes.note : classes.name}>
          {from === null ? words.say('chat.note') : plainTitle(from)}
        </span>
        {fromId !== undefined && <span>{fromId}</span>}
        <span>{shown}</span>
        <span className={classes.line}>
          {line === lastLine
            ? words.say('chat.line', { line })
            : words.say('chat.lines', { line, last: lastLine })}
        </span>
      </div>
      {file !== undefined && (
        // The list has the keyboard, and Enter does the same.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <span
          className={classes.file}
          data-small={file.hasThumbnail || undefined}
          title={words.say('chat.open-file', { name: plainTitle(file.title) })}
          onClick={() => onOpen(message, file)}
        >
          <Thumbnail item={file.item} kind={file.kind} has={file.hasThumbnail} className={classes.small} />
        </span>
      )}
      <div className={classes.text}>{text}</div>
      {(edited ?? deleted ?? earlier ?? forwardedFrom ?? media ?? notRead) !== undefined && (
        <div className={classes.marks}>
          {forwardedFrom !== undefined && (
            <Mark icon={<IconArrowForwardUp size={14} aria-hidden />}>
              {words.say('chat.forwarded', { name: plainTitle(forwardedFrom) })}
            </Mark>
          )}
          {earlier && (
            <Mark icon={<IconHistory size={14} aria-hidden />}>{words.say('chat.is-earlier')}</Mark>
          )}
          {edited && <Mark icon={<IconPencil size={14} aria-hidden />}>{words.say('chat.is-edited')}</Mark>}
          {deleted && <Mark icon={<IconTrash size={14} aria-hidden />}>{words.say('chat.is-deleted')}</Mark>}
          {media !== undefined && (
            <Mark
              icon={
                media.state === 'attached' ? (
                  <IconFile size={14} aria-hidden />
                ) : (
                  <IconFileOff size={14} aria-hidden />
                )
              }
            >
              {words.say(`chat.media-${media.state}`, { name: plainTitle(media.name ?? '') })}
            </Mark>
          )}
          {notRead?.map((what) => (
            <Mark key={what} icon={<IconEyeOff size={14} aria-hidden />}>
              {words.say('chat.not-read', { what: words.say(`chat.not-read-${what}`) })}
            </Mark>
          ))}
        </div>
      )}
    </>
  );
}

function Mark({ icon, children }: { icon: ReactNode; children: string }) {
  return (
    <span className={classes.mark}>
      {icon}
      {children}
    </span>
  );
}
