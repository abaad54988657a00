export { type Rebasing, rebaseWatch } from './rebase-watch.ts';
export { type SaidVisit, saidOfVisit, saidVisit, termsCommit, type WatchTerms } from './said-visit.ts';
export {
  addWatch,
  changeWatch,
  dropVisit,
  endVisit,
  type RemovedWatch,
  restoreWatch,
  takeVisit,
  type VisitEnd,
  type WatchChange,
  type WatchWanted,
} from './write-watches.ts';
