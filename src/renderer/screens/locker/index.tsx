import { useEffect, useState } from 'react';
import { startOver } from '../../shared/place.ts';
import { forgetLocker } from '../../shared/queries.ts';
import { resetKeptWork } from '../../shared/working.ts';
import { CreateLocker } from './create-locker.tsx';
import { OpenLocker } from './open-locker.tsx';
import { RecoverLocker } from './recover-locker.tsx';
import { RestoreBackup } from './restore-backup.tsx';
import { VerifyHere } from './verify-here.tsx';
import { Welcome } from './welcome.tsx';
import type { Sheet } from './where.ts';

/** All that comes before a locker is open. Nothing of the one before it is remembered. */
export default function Locker() {
  const [sheet, setSheet] = useState<Sheet>({ is: 'welcome' });
  useEffect(() => {
    startOver();
    forgetLocker();
    resetKeptWork();
  }, []);
  const onBack = (): void => setSheet({ is: 'welcome' });
  switch (sheet.is) {
    case 'welcome':
      return <Welcome onGo={setSheet} />;
    case 'create':
      return <CreateLocker onBack={onBack} />;
    case 'restore':
      return <RestoreBackup onBack={onBack} />;
    case 'verify':
      return <VerifyHere onBack={onBack} />;
    case 'open':
      return (
        <OpenLocker
          where={sheet.where}
          onBack={onBack}
          onForgotten={() => setSheet({ is: 'recover', where: sheet.where })}
        />
      );
    case 'recover':
      return (
        <RecoverLocker where={sheet.where} onBack={() => setSheet({ is: 'open', where: sheet.where })} />
      );
  }
}
