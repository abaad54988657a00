export {
  addProfile,
  forgetProfile,
  noteProfile,
  type ProfileReturn,
  type ProfileSeen,
  type ProfileWanted,
  returnProfile,
  takeProfile,
} from './write-profiles.ts';
