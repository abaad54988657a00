import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { forgetAddresses } from '../../shared/address-fields.ts';
import { ahead, loadWhenIdle } from '../../shared/ahead.tsx';
import { forgetFiles, meantFor, showBringIn } from '../../shared/bring-in.ts';
import { forgetFolders } from '../../shared/bring-in-folders.ts';
import { useDesk } from '../../shared/calls.ts';
import { captureFor } from '../../shared/case-for-captures.ts';
import { coreDeaths } from '../../shared/connection.ts';
import { forgetBringing } from '../../shared/importing.ts';
import { forgetLists } from '../../shared/item-query.ts';
import { leaveTrail } from '../../shared/neighbours.ts';
import { useOpened } from '../../shared/opened.ts';
import { startOver } from '../../shared/place.ts';
import { forgetLocker } from '../../shared/queries.ts';
import { forgetBoxes } from '../../shared/redact-boxes.ts';
import { useTell } from '../../shared/tell.tsx';
import { askToCheck } from '../../shared/to-check.ts';
import { forgetTyped } from '../../shared/typed.ts';
import { canBeUndone } from '../../shared/undo.ts';
import { useWords } from '../../shared/words.tsx';
import { resetKeptWork } from '../../shared/working.ts';
import { Welcome } from './welcome.tsx';
import type { Sheet } from './where.ts';

const sheets = {
  open: ahead(() => import('./open-locker.tsx')),
  create: ahead(() => import('./create-locker.tsx')),
  recover: ahead(() => import('./recover-locker.tsx')),
  restore: ahead(() => import('./restore-backup.tsx')),
  sample: ahead(() => import('./sample-locker.tsx')),
  verify: ahead(() => import('./verify-here.tsx')),
};

let deathsKnown = 0;

/** All that comes before a locker is open. Nothing of the one before it is remembered. */
export default function Locker() {
  const { recent } = useDesk();
  const [last] = recent;
  const words = useWords();
  const tell = useTell();
  // The core has gone and the locker with it: the person is led back to where it is opened again.
  const [isLost] = useState(() => coreDeaths() !== deathsKnown && last?.present === true);
  const [sheet, setSheet] = useState<Sheet>(
    isLost && last !== undefined
      ? { is: 'open', where: { where: { recent: last.dir }, path: last.dir } }
      : { is: 'welcome' },
  );
  useEffect(() => {
    startOver();
    forgetLocker();
    resetKeptWork();
    forgetBringing();
    forgetLists();
    leaveTrail();
    captureFor(null);
    notifications.clean();
    canBeUndone(null);
    forgetFiles();
    forgetFolders();
    // What was being made by hand is there again when the same locker is.
    if (!isLost) {
      forgetAddresses();
      forgetBoxes();
      forgetTyped();
    }
    showBringIn(false);
    meantFor(null);
    return () => {
      canBeUndone(null);
      deathsKnown = coreDeaths();
    };
  }, [isLost]);
  useEffect(() => loadWhenIdle(Object.values(sheets)), []);
  useOpened({
    bundles: (bundles) => {
      askToCheck(...bundles);
      setSheet({ is: 'verify' });
    },
    lockers: (folders, isBusy) => {
      const opened = isBusy ? undefined : folders.at(-1);
      for (const folder of folders) {
        if (folder !== opened) tell.say(words.say('opened.locker-later', { name: folder.name }));
      }
      if (opened !== undefined) {
        const { token, path } = opened;
        setSheet({ is: 'open', where: { where: { token }, path } });
      }
    },
  });
  const onBack = (): void => setSheet({ is: 'welcome' });
  switch (sheet.is) {
    case 'welcome':
      return <Welcome onGo={setSheet} />;
    case 'create':
      return <sheets.create.Shown onBack={onBack} />;
    case 'restore':
      return <sheets.restore.Shown onBack={onBack} onOpen={(where) => setSheet({ is: 'open', where })} />;
    case 'sample':
      return <sheets.sample.Shown onBack={onBack} />;
    case 'verify':
      return <sheets.verify.Shown onBack={onBack} />;
    case 'open':
      return (
        <sheets.open.Shown
          key={sheet.where.path}
          where={sheet.where}
          isLost={isLost && sheet.where.path === last?.dir}
          onBack={onBack}
          onForgotten={() => setSheet({ is: 'recover', where: sheet.where })}
        />
      );
    case 'recover':
      return (
        <sheets.recover.Shown
          where={sheet.where}
          onBack={() => setSheet({ is: 'open', where: sheet.where })}
        />
      );
  }
}
