import { Page } from '../../shared/page.tsx';
import { useWords } from '../../shared/words.tsx';
import { About } from './about.tsx';
import { BackupSection } from './backup.tsx';
import { BrowserSection } from './browser.tsx';
import { CheckSection } from './check.tsx';
import { LookSection, SafetySection } from './choices.tsx';
import { ClockSection } from './clock.tsx';
import { HostsSection } from './hosts.tsx';
import { KeysSection } from './keys.tsx';
import { LockerSection } from './locker-section.tsx';
import { ProfilesSection } from './profiles.tsx';
import { StorageSection } from './storage.tsx';

export default function Settings() {
  const words = useWords();
  return (
    <Page title={words.say('rail.settings')} content="text">
      <div>
        <LookSection />
        <SafetySection />
        <BrowserSection />
        <ProfilesSection />
        <LockerSection />
        <KeysSection />
        <BackupSection />
        <CheckSection />
        <StorageSection />
        <ClockSection />
        <HostsSection />
        <About />
      </div>
    </Page>
  );
}
