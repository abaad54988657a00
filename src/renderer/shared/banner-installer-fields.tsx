import { TextInput } from '@mantine/core';
import classes from './act-form.module.css';
import { TimeFields } from './act-time-fields.tsx';
import type { BannerDraft } from './banner-draft.ts';
import { useWords } from './words.tsx';

interface Props {
  draft: BannerDraft;
  change: (part: Partial<BannerDraft>) => void;
  /** What is wanting of each. */
  witness: string | undefined;
  grounds: string | undefined;
}

/** Who was seen putting it up, by which witness; and apart from it, who is only thought to have. */
export function BannerInstallerFields({ draft, change, witness, grounds }: Props) {
  const words = useWords();
  const { observed, inferred } = draft;
  return (
    <>
      <fieldset className={classes.part}>
        <legend className={classes.legend}>{words.say('banner.observed-title')}</legend>
        <p className={classes.hint}>{words.say('banner.observed-hint')}</p>
        <div className={classes.line}>
          {(['who', 'what', 'witness'] as const).map((part) => (
            <TextInput
              key={part}
              className={classes.wide}
              label={words.say(part === 'what' ? 'banner.saw' : `banner.${part}`)}
              error={part === 'witness' && witness}
              value={observed[part]}
              maxLength={part === 'what' ? 5000 : 500}
              onChange={(event) => change({ observed: { ...observed, [part]: event.currentTarget.value } })}
            />
          ))}
        </div>
        <TimeFields
          name={words.say('banner.seen-time')}
          hint={words.say('banner.done-hint')}
          value={observed.time}
          onChange={(time) => change({ observed: { ...observed, time } })}
        />
      </fieldset>
      <fieldset className={classes.part}>
        <legend className={classes.legend}>{words.say('banner.inferred-title')}</legend>
        <p className={classes.hint}>{words.say('banner.inferred-hint')}</p>
        <div className={classes.line}>
          {(['who', 'grounds'] as const).map((part) => (
            <TextInput
              key={part}
              className={classes.wide}
              label={words.say(`banner.${part}`)}
              error={part === 'grounds' && grounds}
              value={inferred[part]}
              maxLength={part === 'who' ? 500 : 5000}
              onChange={(event) => change({ inferred: { ...inferred, [part]: event.currentTarget.value } })}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
