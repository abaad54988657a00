export {
  addProfile,
  forgetProfile,
  nameOwner,
  noteProfile,
  type ProfileReturn,
  type ProfileSeen,
  type ProfileWanted,
  renameProfile,
  returnProfile,
  takeProfile,
} from './write-profiles.ts';
