import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconEyeOff,
  IconFile,
  IconFileOff,
  IconHistory,
  IconLink,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ChatMessage } from '../../../contract/chat.ts';
import { answers, shownName, standsAt } from '../../../contract/chat-said.ts';
import type { ContainedItem } from '../../../contract/made-of-chat.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { Thumbnail } from '../../shared/thumbnail.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './chat.module.css';

interface Props {
  message: ChatMessage;
  /** The file that it names, where that is an item. */
  file: ContainedItem | undefined;
  /** Its moment in UTC is shown too, as the times of the export are not all of one zone. */
  zonesDiffer: boolean;
  onOpen: (message: ChatMessage, file: ContainedItem) => void;
}

/** A message: under which name, when, what it says, what came with it, and where in the export it stands. */
export function Message({ message, file, zonesDiffer, onOpen }: Props) {
  const words = useWords();
  const { from, fromId, to, shown, instant, text } = message;
  const { edited, deleted, earlier, forwardedFrom, replyTo, links, unsent, media, otherMedia, notRead } =
    message;
  const { key, where } = standsAt(message);
  const answered = replyTo === undefined ? null : answers(replyTo);
  return (
    <>
      <div className={classes.about}>
        <span className={from === null ? classes.note : classes.name}>
          {from === null ? words.say('chat.note') : shownName(from, words.say('chat.owner'))}
        </span>
        {fromId !== undefined && fromId !== from && <span>{fromId}</span>}
        {to !== undefined && <span>{words.say('chat.to', { name: plainTitle(to) })}</span>}
        <span>{shown}</span>
        {zonesDiffer && instant !== undefined && <span>{instant}</span>}
        <span className={classes.line}>{words.say(key, where)}</span>
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
      {[edited, deleted, earlier, forwardedFrom, answered, links, unsent, media, notRead].some(
        (each) => each !== null && each !== undefined,
      ) && (
        <div className={classes.marks}>
          {forwardedFrom !== undefined && (
            <Mark icon={<IconArrowForwardUp size={14} aria-hidden />}>
              {words.say('chat.forwarded', { name: plainTitle(forwardedFrom) })}
            </Mark>
          )}
          {answered !== null && (
            <Mark icon={<IconArrowBackUp size={14} aria-hidden />}>
              {words.say(answered.key, { id: answered.id })}
            </Mark>
          )}
          {links?.map((address) => (
            <Mark key={address} icon={<IconLink size={14} aria-hidden />}>
              {words.say('chat.link', { address: plainTitle(address) })}
            </Mark>
          ))}
          {unsent !== undefined && (
            <Mark icon={<IconPencil size={14} aria-hidden />}>{words.say(`chat.unsent-${unsent}`)}</Mark>
          )}
          {earlier && (
            <Mark icon={<IconHistory size={14} aria-hidden />}>{words.say('chat.is-earlier')}</Mark>
          )}
          {edited && <Mark icon={<IconPencil size={14} aria-hidden />}>{words.say('chat.is-edited')}</Mark>}
          {deleted && <Mark icon={<IconTrash size={14} aria-hidden />}>{words.say('chat.is-deleted')}</Mark>}
          {[media, ...(otherMedia ?? [])].map(
            (each, at) =>
              each !== undefined && (
                <Mark
                  // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
                  key={at}
                  icon={
                    each.state === 'attached' ? (
                      <IconFile size={14} aria-hidden />
                    ) : (
                      <IconFileOff size={14} aria-hidden />
                    )
                  }
                >
                  {words.say(`chat.media-${each.state}`, { name: plainTitle(each.name ?? '') })}
                </Mark>
              ),
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
