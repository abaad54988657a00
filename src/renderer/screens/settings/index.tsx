import { UnstyledButton } from '@mantine/core';
import { type ComponentType, useRef } from 'react';
import { Page } from '../../shared/page.tsx';
import { settingsParts } from '../../shared/settings-parts.ts';
import { useWords } from '../../shared/words.tsx';
import { About } from './about.tsx';
import { AnchorsSection } from './anchors.tsx';
import { BackupSection } from './backup.tsx';
import { BrowserSection } from './browser.tsx';
import { CheckSection } from './check.tsx';
import { LookSection, SafetySection } from './choices.tsx';
import { ClockSection } from './clock.tsx';
import { HostsSection } from './hosts.tsx';
import { KeysSection } from './keys.tsx';
import { LockerSection } from './locker-section.tsx';
import { OfficersSection } from './officers.tsx';
import { ProfilesSection } from './profiles.tsx';
import { RetentionSection } from './retention.tsx';
import classes from './settings.module.css';
import { StampsSection } from './stamps.tsx';
import { StorageSection } from './storage.tsx';
import { TrustListsSection } from './trust-lists.tsx';
import { TwoPeopleSection } from './two-people.tsx';

const partOf: Record<(typeof settingsParts)[number], ComponentType> = {
  'settings.look': LookSection,
  'settings.safety': SafetySection,
  'browser.title': BrowserSection,
  'profiles.title': ProfilesSection,
  'settings.locker': LockerSection,
  'officers.title': OfficersSection,
  'approvals.title': TwoPeopleSection,
  'retention.title': RetentionSection,
  'keys-section.title': KeysSection,
  'settings.backup': BackupSection,
  'settings.check': CheckSection,
  'storage.title': StorageSection,
  'clock.title': ClockSection,
  'stamps.title': StampsSection,
  'anchors.title': AnchorsSection,
  'trust-lists.title': TrustListsSection,
  'hosts.title': HostsSection,
  'settings.about': About,
};

/** All settings on one sheet; where there is room, their headings beside it lead to each. */
export default function Settings() {
  const words = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  const goTo = (at: number): void => {
    const heading = sheet.current?.querySelectorAll('h2')[at];
    heading?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <Page title={words.say('rail.settings')}>
      <div className={classes.settings}>
        <div ref={sheet} className={classes.sheet}>
          {settingsParts.map((title) => {
            const Part = partOf[title];
            return <Part key={title} />;
          })}
        </div>
        <nav className={classes.parts} aria-label={words.say('settings.parts')}>
          <ul>
            {settingsParts.map((title, at) => (
              <li key={title}>
                <UnstyledButton className={classes.part} onClick={() => goTo(at)}>
                  {words.say(title)}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Page>
  );
}
