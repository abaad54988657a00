import { Page } from '../../shared/page.tsx';
import { useWords } from '../../shared/words.tsx';
import { About } from './about.tsx';
import { BackupSection } from './backup.tsx';
import { CheckSection } from './check.tsx';
import { CaptureSection, LookSection, SafetySection } from './choices.tsx';
import { LockerSection } from './locker-section.tsx';
import { ProfilesSection } from './profiles.tsx';

export default function Settings() {
  const words = useWords();
  return (
    <Page title={words.say('rail.settings')} content="text">
      <div>
        <LookSection />
        <SafetySection />
        <CaptureSection />
        <ProfilesSection />
        <LockerSection />
        <BackupSection />
        <CheckSection />
        <About />
      </div>
    </Page>
  );
}
