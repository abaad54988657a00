import { Button, Progress, UnstyledButton } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StorageState } from '../../../contract/calls/index.ts';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Notice } from '../../shared/notice.tsx';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';

const storageKey = ['items', 'storage'];

/** How much room the locker takes and where, and what may be taken away that is no evidence. */
export function StorageSection() {
  const words = useWords();
  const read = useQuery({
    queryKey: storageKey,
    staleTime: 0,
    queryFn: ({ signal }) => calls.keeping.storage(undefined, { signal }),
  });
  const { data } = read;
  const showing = useMutation({ mutationFn: () => calls.keeping.showFolder() });
  return (
    <Section title={words.say('storage.title')} help={words.say('storage.help')}>
      <ReadError of={[read]} />
      <ErrorText error={showing.error} />
      {data !== undefined && (
        <>
          {data.disk.nearlyFull && (
            <Notice
              tone="bad"
              title={words.say('storage.nearly-full')}
              lines={[words.say('storage.nearly-full-means')]}
            />
          )}
          <Sizes storage={data} />
          <Largest storage={data} />
          <Outside storage={data} />
        </>
      )}
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => showing.mutate()}
        >
          {words.say('storage.open-folder')}
        </Button>
      </div>
    </Section>
  );
}

function Sizes({ storage }: { storage: StorageState }) {
  const words = useWords();
  const time = useTime();
  const { files, stored, disk, unfinished, dir } = storage;
  const used = 1 - disk.freeBytes / Math.max(1, disk.totalBytes);
  const waits = unfinished.drafts > 0 || unfinished.jobs > 0;
  return (
    <dl className={classes.facts}>
      <dt>{words.say('settings.folder')}</dt>
      <dd>{dir}</dd>
      <dt>{words.say('storage.locker')}</dt>
      <dd>
        {time.bytes(files.reduce((sum, { bytes }) => sum + bytes, 0))}
        <div className={classes.help}>
          {files
            .map(({ kind, bytes }) => `${words.say(`storage.file-${kind}`)} ${time.bytes(bytes)}`)
            .join(' · ')}
        </div>
      </dd>
      <dt>{words.say('storage.stored')}</dt>
      <dd>
        {time.bytes(stored.bytes)}
        <div className={classes.help}>
          {words.say('storage.stored-what', {
            objects: stored.objects,
            pictures: time.bytes(stored.pictureBytes),
          })}
        </div>
      </dd>
      <dt>{words.say('storage.disk')}</dt>
      <dd>
        {words.say('storage.free', {
          free: time.bytes(disk.freeBytes),
          total: time.bytes(disk.totalBytes),
        })}
        <Progress
          size="sm"
          mt={6}
          value={used * 100}
          color={disk.nearlyFull ? 'red' : 'teal'}
          aria-label={words.say('storage.disk')}
        />
      </dd>
      <dt>{words.say('storage.unfinished')}</dt>
      <dd>
        {waits ? words.say('storage.unfinished-what', unfinished) : words.say('storage.unfinished-none')}
      </dd>
    </dl>
  );
}

function Largest({ storage }: { storage: StorageState }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  const { largestCases, largestItems } = storage;
  if (largestItems.length === 0) return null;
  return (
    <dl className={classes.facts}>
      <dt>{words.say('storage.largest-cases')}</dt>
      <dd>
        <ul className={classes.plain}>
          {largestCases.map(({ case: id, number, bytes, items }) => (
            <li key={id} className={classes.row}>
              <UnstyledButton
                className={classes.link}
                onClick={() => go(id === null ? { screen: 'inbox' } : { screen: 'case', case: id })}
              >
                {id === null ? words.say('rail.inbox') : number}
              </UnstyledButton>
              <span className={classes.help}>{words.say('items.count', { count: items })}</span>
              <span>{time.bytes(bytes)}</span>
            </li>
          ))}
        </ul>
      </dd>
      <dt>{words.say('storage.largest-items')}</dt>
      <dd>
        <ul className={classes.plain}>
          {largestItems.map(({ item, title, bytes }) => (
            <li key={item} className={classes.row}>
              <UnstyledButton
                className={classes.link}
                onClick={() => go({ screen: 'item', item, from: place })}
              >
                {title}
              </UnstyledButton>
              <span />
              <span>{time.bytes(bytes)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

/** What lies outside the cipher while it is needed, and may be taken away. */
function Outside({ storage }: { storage: StorageState }) {
  const words = useWords();
  const time = useTime();
  const client = useQueryClient();
  const clearing = useMutation({
    mutationFn: () => calls.keeping.clearScratch(),
    onSuccess: () => client.invalidateQueries({ queryKey: storageKey }),
  });
  const { dir, bytes } = storage.scratch;
  return (
    <dl className={classes.facts}>
      <dt>{words.say('storage.scratch')}</dt>
      <dd>
        {time.bytes(bytes)}, {dir}
        <div className={classes.help}>{words.say('storage.scratch-help')}</div>
        <ErrorText error={clearing.error} />
        <div className={classes.after}>
          <Button variant="default" size="xs" loading={clearing.isPending} onClick={() => clearing.mutate()}>
            {words.say('storage.clear')}
          </Button>
          {clearing.data !== undefined && (
            <span role="status">
              {words.say('storage.cleared', { bytes: time.bytes(clearing.data.bytes) })}
            </span>
          )}
        </div>
      </dd>
    </dl>
  );
}
