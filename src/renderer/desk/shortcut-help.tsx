import { Kbd, Modal } from '@mantine/core';
import type { WordKey } from '../../words/index.ts';
import { modKey } from '../shared/keys.ts';
import { useWords } from '../shared/words.tsx';
import classes from './shortcut-help.module.css';

const groups: readonly { title: WordKey; keys: readonly [keys: string, does: WordKey][] }[] = [
  {
    title: 'keys.anywhere',
    keys: [
      [`${modKey} K`, 'keys.palette'],
      [`${modKey} N`, 'keys.capture'],
      [`${modKey} I`, 'keys.bring-in'],
      [`${modKey} ,`, 'keys.settings'],
      ['Alt ←', 'keys.back'],
      [`${modKey} L`, 'keys.lock'],
      ['?', 'keys.help'],
    ],
  },
  {
    title: 'keys.in-lists',
    keys: [
      ['J  ↓', 'keys.next'],
      ['K  ↑', 'keys.previous'],
      ['Enter', 'keys.open'],
      ['Space', 'keys.look'],
      ['E', 'keys.exhibit'],
      ['C', 'keys.compare'],
    ],
  },
];

/** All keys that do something. */
export function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.say('keys.title')}
      closeButtonProps={{ 'aria-label': words.say('keys.close') }}
      size="lg"
      centered
    >
      <div className={classes.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={classes.title}>{words.say(title)}</h3>
            <dl className={classes.keys}>
              {keys.map(([pressed, does]) => (
                <div key={pressed}>
                  <dt>{pressed.split(' ').map((key) => (key === '' ? ' ' : <Kbd key={key}>{key}</Kbd>))}</dt>
                  <dd>{words.say(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
