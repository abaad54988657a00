import { Alert, Button, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bridge } from '../../shared/bridge.ts';
import { deskQuery, useCalls } from '../../shared/calls.ts';
import { dropCode } from '../../shared/new-code.ts';
import { useTell } from '../../shared/tell.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import frame from './frame.module.css';
import { Frame } from './frame.tsx';
import classes from './recovery-code.module.css';
import { CodePaper } from './recovery-code-paper.tsx';

/** Like the core reads a code: case and separators do not matter, O is 0, I and L are 1. */
function asRead(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}_.,]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** Two different places among the groups, in order. */
function twoPlaces(count: number): [number, number] {
  const first = Math.floor(Math.random() * (count - 1));
  const second = first + 1 + Math.floor(Math.random() * (count - first - 1));
  return [first, second];
}

/** The recovery code, shown this once: to print or write down, then typed back in part. */
export default function RecoveryCode({ code }: { code: string }) {
  const words = useWords();
  const groups = code.split('-');
  const [asking, setAsking] = useState(false);
  const [notPrinted, setNotPrinted] = useState(false);
  const print = async (): Promise<void> => setNotPrinted(!(await bridge.print()));
  if (asking) return <TypeBack groups={groups} onBack={() => setAsking(false)} />;
  return (
    <>
      <div className={classes.screen}>
        <Frame title={words.say('code.title')} subtitle={words.say('code.subtitle')}>
          <ol className={classes.code} aria-label={words.say('code.name')}>
            {groups.map((group, index) => (
              <li key={index}>{group}</li>
            ))}
          </ol>
          <p className={classes.help}>{words.say('code.help')}</p>
          {notPrinted && <Alert color="red">{words.say('code.not-printed')}</Alert>}
          <div className={frame.buttons}>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => void print()}
            >
              {words.say('code.print')}
            </Button>
            <Button onClick={() => setAsking(true)}>{words.say('code.kept')}</Button>
          </div>
        </Frame>
      </div>
      <CodePaper groups={groups} />
    </>
  );
}

function TypeBack({ groups, onBack }: { groups: readonly string[]; onBack: () => void }) {
  const words = useWords();
  const tell = useTell();
  const calls = useCalls();
  const queries = useQueryClient();
  const [places] = useState(() => twoPlaces(groups.length));
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const [wrong, setWrong] = useState<readonly boolean[]>([false, false]);
  const check = (): void => {
    const found = places.map((place, index) => asRead(typed[index] ?? '') !== groups[place]);
    if (found.includes(true)) setWrong(found);
    else {
      // The desk behind it shall not say first that the code is on no paper.
      const known = calls.keeping.codeKept().then(() => queries.invalidateQueries(deskQuery));
      tell.watch(known.finally(dropCode));
    }
  };
  const isEmpty = (index: number): boolean => (typed[index] ?? '').trim() === '';
  const form = useForm(!isEmpty(0) && !isEmpty(1), check);
  const errorOf = (index: number): string | undefined => {
    if (form.tried && isEmpty(index)) return words.say('form.needed');
    return wrong[index] === true ? words.say('code.wrong') : undefined;
  };
  return (
    <Frame title={words.say('code.type-title')} subtitle={words.say('code.type-subtitle')} onBack={onBack}>
      <form className={frame.form} onSubmit={form.onSubmit}>
        <div className={classes.asked}>
          {places.map((place, index) => (
            <TextInput
              key={place}
              autoFocus={index === 0}
              label={words.say('code.group', { group: place + 1 })}
              value={typed[index] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTyped((now) => now.map((text, at) => (at === index ? value : text)));
                setWrong((now) => now.map((bad, at) => (at === index ? false : bad)));
              }}
              error={errorOf(index)}
              autoComplete="off"
              spellCheck={false}
              classNames={{ input: 'mono-input' }}
            />
          ))}
        </div>
        <div className={frame.buttons}>
          <span />
          <Button type="submit">{words.say('code.finish')}</Button>
        </div>
      </form>
    </Frame>
  );
}
