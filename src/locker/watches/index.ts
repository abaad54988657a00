export {
  addWatch,
  changeWatch,
  dropVisit,
  endVisit,
  type RemovedWatch,
  restoreWatch,
  takeVisit,
  type VisitMade,
  type WatchChange,
  type WatchWanted,
} from './write-watches.ts';
