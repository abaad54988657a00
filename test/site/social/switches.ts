/** How the network behaves this time. What is not given is as in `ordinary`. */
export interface Switches {
  /** Class names, ids, heights of rows, people and posts follow from it. Another one on every run unless it is given. */
  seed: string;
  language: 'id' | 'en';
  /** Added to every answer but the pages' own. */
  latencyMs: number;
  /** `modal` keeps the page from being scrolled until it is answered, `shadow` stands in a shadow root. */
  consent: 'none' | 'banner' | 'modal' | 'shadow';
  /** A log-in lies over the page that can be closed: from the first on, from where one has gone down it, once one is back, once the whole page is drawn, or down a list over it. */
  prompt:
    | 'none'
    | 'at-once'
    | 'on-the-way'
    | 'on-the-way-back'
    | 'at-the-end'
    | 'in-list'
    | 'in-list-for-good';
  /** Pages are for who is logged in; others see a wall. */
  members: boolean;
  /** So many questions a session may ask, then it has ended. */
  sessionEndsAfter: number | null;
  /** Rows of a list page. */
  pageSize: number;
  /** With so many rows of the page before it a page begins. */
  repeated: number;
  /** The rows of a page come in another order each time. */
  reorder: boolean;
  /** Every so many-th question for a list is answered 429, with `Retry-After: 1`. */
  tooManyEvery: number | null;
  /** Every so many-th question for a list is answered 500. */
  failEvery: number | null;
  /** The cursor of this page of each list has expired when it is asked for, once; the page then begins anew. */
  expireAt: number | null;
  /** After a fault the page tries again by itself, or shows a button. */
  again: 'itself' | 'button';
  /** More comments, and more of a dialog's list, come by scrolling, or by a button. */
  more: 'scroll' | 'button';
  /** Comments stand in a pane of their own, which scrolls inside the page. */
  pane: boolean;
  /** Stories go on by themselves after a while, by a control, by the arrow key, or by a tap on the right. */
  storiesGoOn: 'itself' | 'control' | 'key' | 'tap';
  /** The picture of the second story comes only after some seconds, or never. */
  storyPictures: 'ordinary' | 'late' | 'never';
  /** The picture of a story is an element, or a background of the page's style. */
  storyPicturesAs: 'element' | 'background';
  /** Between two stories the viewer is gone for a moment, or is there with whose they are and nothing else. */
  betweenStories: 'at-once' | 'nothing' | 'frame';
  /**
   * Whose stories come after the last: nobody's, or those of the next account, with its address or with that of the first.
   * The page then does not say how many there are.
   */
  nextStories: 'none' | 'address' | 'silent';
  /** Whose a story is stands above it as a link, as words, or not at all. */
  storyNames: 'link' | 'words' | 'none';
  /** So often a story is given, then it is gone. */
  storyViews: number;
  /** So many more reactions the page says there are than it lists. */
  unlisted: number;
  /** So many people who are not of it stand below a list of followers, once all of that is there. */
  suggested: number;
  /** A post shows so many pictures one at a time, behind a button; 0 for none. */
  carousel: number;
  /** The first of them has another picture in its place until one has gone down the page twice. */
  carouselPictures: 'at-once' | 'late';
  /** The first post passes the second on: it stands within it, with whose it is and its words. */
  quoted: boolean;
  /** Posts have no pictures: rows of words, many to a window. */
  pictureless: boolean;
  /** The whole page stands in a shadow root. */
  shadow: boolean;
  serviceWorker: boolean;
  /** A post shows every second comment until all are chosen in a menu. */
  someComments: boolean;
  /** What scripts are answered is packed, so that nothing but what is drawn of it can be read. */
  packed: boolean;
  /** Operations are asked for by their number alone, without their names. */
  unnamed: boolean;
  /**
   * Who reacted, who follows and who shared: in a dialog over the page, or at an address of its own, which a link opens
   * in the same tab or in another, on another site, or one that would act. `tabs` and `tabs-within` are a page of all
   * that was done with a post, a tab for each, as documents of their own or within the document.
   */
  lists: 'dialog' | 'document' | 'new-tab' | 'other-site' | 'acting' | 'tabs' | 'tabs-within';
  counts: {
    feed: number;
    comments: number;
    reactions: number;
    followers: number;
    following: number;
    members: number;
    shares: number;
    stories: number;
  };
}

export const ordinary: Omit<Switches, 'seed'> = {
  language: 'id',
  latencyMs: 0,
  consent: 'none',
  prompt: 'none',
  members: false,
  sessionEndsAfter: null,
  pageSize: 20,
  repeated: 0,
  reorder: false,
  tooManyEvery: null,
  failEvery: null,
  expireAt: null,
  again: 'itself',
  more: 'scroll',
  pane: false,
  storiesGoOn: 'itself',
  storyPictures: 'ordinary',
  storyPicturesAs: 'element',
  betweenStories: 'at-once',
  nextStories: 'none',
  storyNames: 'link',
  storyViews: 1000,
  unlisted: 0,
  suggested: 0,
  carousel: 0,
  carouselPictures: 'at-once',
  quoted: false,
  pictureless: false,
  shadow: false,
  serviceWorker: false,
  someComments: false,
  packed: false,
  unnamed: false,
  lists: 'dialog',
  counts: {
    feed: 40,
    comments: 30,
    reactions: 120,
    followers: 90,
    following: 60,
    members: 80,
    shares: 50,
    stories: 3,
  },
};
