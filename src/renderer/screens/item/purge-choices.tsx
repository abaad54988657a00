import { Checkbox, Radio } from '@mantine/core';
import type { ItemFile } from '../../../contract/item.ts';
import { type PurgeReason, purgeReasons } from '../../../contract/purge.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

interface FilesProps {
  files: readonly ItemFile[];
  roles: string[];
  tried: boolean;
  onChange: (roles: string[]) => void;
}

/** Of which files the bytes are removed. */
export function PurgeFiles({ files, roles, tried, onChange }: FilesProps) {
  const words = useWords();
  const time = useTime();
  const isWanting = tried && roles.length === 0;
  return (
    <Checkbox.Group
      label={words.say('purge.files')}
      value={roles}
      error={isWanting && words.say('purge.files-needed')}
      onChange={onChange}
    >
      <div className={classes.choices}>
        {files.map(({ role, name, bytes }) => (
          <Checkbox
            key={role}
            value={role}
            data-fault={isWanting || undefined}
            label={`${role}: ${name} (${time.bytes(bytes)})`}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface ReasonsProps {
  reason: PurgeReason | null;
  tried: boolean;
  onChange: (reason: PurgeReason | null) => void;
}

/** Why: one of the codes that stand in the entry. */
export function PurgeReasons({ reason, tried, onChange }: ReasonsProps) {
  const words = useWords();
  const isWanting = tried && reason === null;
  return (
    <Radio.Group
      label={words.say('purge.reason')}
      value={reason}
      error={isWanting && words.say('form.needed')}
      onChange={(chosen) => onChange(purgeReasons.find((each) => each === chosen) ?? null)}
    >
      <div className={classes.choices}>
        {purgeReasons.map((each) => (
          <Radio
            key={each}
            value={each}
            data-fault={isWanting || undefined}
            label={words.say(`purge-reason.${each}`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
