import { Button, Textarea } from '@mantine/core';
import { IconWorldDownload } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ChosenPath } from '../../../contract/calls/index.ts';
import { AfterFirst } from '../../shared/after-first.tsx';
import { addFiles } from '../../shared/bring-in.ts';
import { captureFor, caseForCaptures } from '../../shared/case-for-captures.ts';
import { CaseSelect } from '../../shared/case-select.tsx';
import { useDrops } from '../../shared/drops.ts';
import { focusUnlessAlongTabs } from '../../shared/focus-once.ts';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';
import { ProfileSelect } from '../../shared/profile-select.tsx';
import { useAddresses } from '../../shared/use-addresses.ts';
import { useWords } from '../../shared/words.tsx';
import { BrowseYourself } from './browse-yourself.tsx';
import classes from './capture.module.css';
import { ChosenList } from './chosen-list.tsx';
import { Options } from './options.tsx';
import { noPeople, PeopleOptions, toRequest } from './people-options.tsx';
import { WatchInstead } from './watch-instead.tsx';

/** One for each line, as far as it fits. Measuring what it holds costs the page its layout twice. */
const rowsOf = (text: string): number => Math.min(12, Math.max(2, text.split('\n').length));

function isList({ name }: ChosenPath): boolean {
  return /\.(csv|tsv|txt)$/i.test(name);
}

/** Takes one address or many, or a list of them, for a case or the inbox. */
export function AddressForm() {
  const words = useWords();
  const { addresses, error, count, type, add } = useAddresses('queue');
  const field = useRef<HTMLTextAreaElement>(null);
  const [caseId, setCase] = useState(caseForCaptures);
  const [profile, setProfile] = useState<string | null>(null);
  const [acceptTlsErrors, setAccept] = useState(false);
  const [list, setList] = useState<ChosenPath | null>(null);
  const [listAgain, setAgain] = useState(false);
  const [people, setPeople] = useState(noPeople);
  useEffect(() => focusUnlessAlongTabs(field.current), []);
  useDrops({
    say: 'queue.drop',
    hint: 'queue.drop-hint',
    take: (files) => {
      const [first] = files;
      if (first !== undefined && files.length === 1 && isList(first)) setList(first);
      else addFiles(files, caseId);
    },
  });

  const once = useOneAtATime();
  const captureAll = async (): Promise<void> => {
    field.current?.focus();
    if (
      !(await add({
        ...{ case: caseId, acceptTlsErrors, profile, list: list?.token, listAgain },
        people: toRequest(people),
      }))
    )
      return;
    setAccept(false);
    setAgain(false);
    setList(null);
    setPeople(noPeople);
  };

  // A list is read before anything of it is known: it would be taken twice.
  const capture = (): Promise<void> => (list === null ? captureAll() : once(captureAll));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void capture();
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void capture();
      }}
    >
      <Textarea
        ref={field}
        label={words.say('queue.addresses')}
        description={words.say('queue.addresses-hint')}
        placeholder="https://"
        rows={rowsOf(addresses)}
        spellCheck={false}
        value={addresses}
        error={error}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {list !== null && (
        <ChosenList list={list} again={listAgain} onAgain={setAgain} onRemove={() => setList(null)} />
      )}
      <div className={classes.choices}>
        <CaseSelect
          className={classes.case}
          label={words.say('queue.case')}
          none={words.say('queue.to-inbox')}
          value={caseId}
          onChange={(chosen) => {
            captureFor(chosen);
            setCase(chosen);
          }}
        />
        <ProfileSelect className={classes.profile} value={profile} onChange={setProfile} />
        <Button type="submit" leftSection={<IconWorldDownload size={18} aria-hidden />}>
          {list !== null
            ? words.say('queue.add-list')
            : count > 1
              ? words.say('queue.add-many', { count })
              : words.say('queue.add')}
        </Button>
        <BrowseYourself addresses={addresses} caseId={caseId} profile={profile} onBegun={type} />
        <WatchInstead {...{ addresses, caseId, profile, acceptTlsErrors }} />
      </div>
      <AfterFirst>
        <PeopleOptions value={people} onChange={setPeople} />
        <Options acceptTlsErrors={acceptTlsErrors} onAccept={setAccept} onList={setList} />
      </AfterFirst>
    </form>
  );
}
