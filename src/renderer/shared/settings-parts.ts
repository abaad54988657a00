import type { WordKey } from '../../words/say.ts';

/** The headings of the settings, in their order. */
export const settingsParts = [
  'settings.look',
  'settings.safety',
  'browser.title',
  'profiles.title',
  'settings.locker',
  'officers.title',
  'approvals.title',
  'retention.title',
  'keys-section.title',
  'settings.backup',
  'settings.check',
  'storage.title',
  'clock.title',
  'stamps.title',
  'anchors.title',
  'trust-lists.title',
  'hosts.title',
  'settings.about',
] as const satisfies readonly WordKey[];
