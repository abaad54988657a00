import { Kbd, Modal } from '@mantine/core';
import type { WordKey } from '../../words/say.ts';
import { isMac, modKey, useSingleKeys } from '../shared/keys.ts';
import { useWords } from '../shared/words.tsx';
import classes from './shortcut-help.module.css';

/** The key with which what is selected is kept while the cursor moves: on a Mac Ctrl with these is the system's. */
const keepKey = isMac ? '⌥' : 'Ctrl';

const groups: readonly { title: WordKey; keys: readonly [keys: string, does: WordKey][] }[] = [
  {
    title: 'keys.anywhere',
    keys: [
      [`${modKey} K`, 'keys.palette'],
      [`${modKey} N`, 'keys.capture'],
      [`${modKey} I`, 'keys.bring-in'],
      [`${modKey} ,`, 'keys.settings'],
      [`${modKey} +  −  0`, 'keys.text-size'],
      ['Alt ←', 'keys.back'],
      [`${modKey} Z`, 'keys.undo'],
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
      [`X  ${keepKey} Space`, 'keys.select'],
      [`${keepKey} ↑ ↓`, 'keys.pass'],
      ['Shift ↑ ↓', 'keys.range'],
      [`${modKey} A`, 'keys.all'],
      ['E', 'keys.exhibit'],
      ['C', 'keys.compare'],
      ['W', 'keys.watch'],
    ],
  },
  {
    title: 'keys.in-pictures',
    keys: [
      ['M', 'keys.mark'],
      ['R', 'keys.redact'],
      ['+  −', 'keys.zoom'],
      ['0  1', 'keys.sizes'],
      ['B', 'keys.blink'],
      [',  .', 'keys.pages'],
      ['F', 'keys.frame'],
    ],
  },
  {
    title: 'keys.elsewhere',
    keys: [
      ['J  K', 'keys.along'],
      ['Alt ↑ ↓', 'keys.move-exhibit'],
      ['Delete', 'keys.take-out'],
      [`${modKey} Enter`, 'keys.send'],
      ['F6  Escape', 'keys.out-of-replay'],
      ['Space  Enter', 'keys.shutter'],
    ],
  },
];

/** Without the keys that are pressed alone; empty where no other does the same. */
function withoutSingle(pressed: string): string {
  if (pressed.startsWith(`${modKey} `)) return pressed;
  return pressed
    .split('  ')
    .filter((way) => !/^[\w?+−,.]$/.test(way))
    .join('  ');
}

/** All keys that do something. */
export function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useWords();
  const singleKeys = useSingleKeys();
  const shown = groups.map(({ title, keys }) => ({
    title,
    keys: keys.flatMap(([pressed, does]) => {
      const ways = singleKeys ? pressed : withoutSingle(pressed);
      return ways === '' ? [] : [{ ways, does }];
    }),
  }));
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.say('keys.title')}
      closeButtonProps={{ 'aria-label': words.say('keys.close') }}
      size="lg"
      centered
    >
      <p className={classes.about}>{words.say(singleKeys ? 'keys.single-on' : 'keys.single-off')}</p>
      <div className={classes.groups}>
        {shown
          .filter(({ keys }) => keys.length > 0)
          .map(({ title, keys }) => (
            <section key={title}>
              <h3 className={classes.title}>{words.say(title)}</h3>
              <dl className={classes.keys}>
                {keys.map(({ ways, does }) => (
                  <div key={ways}>
                    <dt>{ways.split(' ').map((key) => (key === '' ? ' ' : <Kbd key={key}>{key}</Kbd>))}</dt>
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
