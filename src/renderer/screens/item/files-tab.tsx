import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { credentialsRole, isCredentialsRole } from '../../../contract/credentials-names.ts';
import type { ItemFile } from '../../../contract/item.ts';
import { isOcrRole, ocrRole } from '../../../contract/ocr-names.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { purgedRoles } from '../../../contract/purge.ts';
import { useCopying, useSaveCopy } from '../../shared/copying.ts';
import { Hash } from '../../shared/hash.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** What the browser made from the page as it showed it, and what was read out of a file. */
const derived =
  /^(screenshot(-\d+)?|viewport|rows|people|strip-\d+|picture-\d+|marked-\d+|recording|text|chat|dom|mhtml|pdf|post|comments|exif|ocr)$/;
const asReceived = new Set(['html', 'wacz', 'original']);

/** Every file of an item with its hash; a copy of each can be saved. */
export function FilesTab({ item }: { item: ItemView }) {
  const words = useWords();
  const [why, setWhy] = useState('');
  const gone = purgedRoles(item);
  return (
    <div className={classes.sheet}>
      <TextInput
        label={words.say('item.copy-why')}
        description={words.say('item.copy-why-help')}
        value={why}
        maxLength={1000}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.say('item.files-name')}</th>
            <th scope="col" className={classes.number}>
              {words.say('item.files-size')}
            </th>
            <th scope="col">{words.say('item.files-hash')}</th>
            <th scope="col">
              <VisuallyHidden>{words.say('item.save-copy')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {item.files.map((file) => (
            <FileRow
              key={file.role}
              item={item.item}
              file={file}
              why={why}
              isCopy={item.madeOf !== null}
              isGone={gone.has(file.role)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FileRowProps {
  item: string;
  file: ItemFile;
  /** Why a copy of it is saved. */
  why: string;
  isCopy: boolean;
  /** Its bytes were removed. */
  isGone: boolean;
}

function FileRow({ item, file, why, isCopy, isGone }: FileRowProps) {
  const words = useWords();
  const time = useTime();
  const save = useSaveCopy();
  const { work, copied } = useCopying();
  const isCopied = copied?.item === item && copied.role === file.role;
  const role = isOcrRole(file.role)
    ? ocrRole
    : isCredentialsRole(file.role)
      ? credentialsRole
      : file.role.replace(/-\d+$/, '');
  const use = words.sayCode('file-is', role, {});
  const cache = file.role === 'thumbnail';
  const wasReceived = asReceived.has(file.role) && !isCopy;
  const wasMade = !cache && !wasReceived && (isCopy || derived.test(role) || derived.test(file.role));
  return (
    <tr>
      <td>
        <div className={classes.fileName}>{plainTitle(file.name)}</div>
        {use !== role && <div>{use}</div>}
        <div className={classes.hint}>
          {cache && words.say('item.files-cache')}
          {wasReceived && `${words.say('item.form-original')} · ${file.mediaType}`}
          {wasMade && `${words.say('item.form-derived')} · ${file.mediaType}`}
          {!cache && !wasReceived && !wasMade && file.mediaType}
        </div>
        {work.state.is === 'running' && isCopied && (
          <WorkProgress progress={work.state.progress} onCancel={work.cancel} />
        )}
      </td>
      <td className={classes.number}>{time.bytes(file.bytes)}</td>
      <td>
        <Hash value={file.sha256} name={`SHA-256, ${file.name}`} />
      </td>
      <td className={classes.act}>
        {isGone && <span className={classes.hint}>{words.say('purge.file-gone')}</span>}
        {!cache && !isGone && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            aria-label={`${words.say('item.save-copy')}: ${file.name}`}
            onClick={() => void save(item, file, why)}
          >
            {words.say('item.save-copy')}
          </Button>
        )}
      </td>
    </tr>
  );
}
