import type { WordKey } from '../../words/say.ts';
import type { Place } from './place.ts';

/** What is done elsewhere than where one is: the place to go to, and what to press there, one after the other. */
export interface Reach {
  to?: Place;
  press: readonly WordKey[];
}

const capture: Place = { screen: 'capture' };
const settings: Place = { screen: 'settings' };

/** What can be reached from anywhere in the desk. */
const anywhere: readonly Reach[] = [
  { to: { screen: 'cases' }, press: ['cases.new'] },
  { to: capture, press: ['queue.options', 'queue.from-list'] },
  { to: capture, press: ['visit.begin'] },
  { to: settings, press: ['browser.choose'] },
  { to: settings, press: ['browser.try'] },
  { to: settings, press: ['profiles.add'] },
  { to: settings, press: ['settings.change-passphrase'] },
  { to: settings, press: ['keys-section.export'] },
  { to: settings, press: ['keys-section.new-code'] },
  { to: settings, press: ['keys-section.new-data-key'] },
  { to: settings, press: ['settings.backup-do'] },
  { to: settings, press: ['settings.check-do'] },
  { to: settings, press: ['settings.check-deep'] },
  { to: settings, press: ['storage.clear'] },
  { to: settings, press: ['storage.open-folder'] },
];

/** What can be reached in the place where one is, in another part of it than the one that is shown. */
function within(place: Place): readonly Reach[] {
  if (place.screen === 'case')
    return [
      { press: ['case.items', 'items.bring-in'] },
      { press: ['case.items', 'items.filter-words'] },
      { press: ['case.acts', 'acts.record'] },
      { press: ['case.acts', 'people.add-subject'] },
      { press: ['case.acts', 'people.add-account'] },
      { press: ['case.banners', 'banner.record'] },
    ];
  if (place.screen === 'item')
    return [
      { press: ['item.tab-picture', 'mark.begin'] },
      { press: ['item.tab-notes', 'notes.new'] },
      { press: ['item.tab-acts', 'acts.record'] },
    ];
  return [];
}

/** All that can be reached from a place. */
export function reachFrom(place: Place): readonly Reach[] {
  return [...within(place), ...anywhere];
}
