/** By which words the controls of stories are known, in Indonesian and English: their accessible names, whole. */

/** What holds a story is called so. */
export const aboutStories = /\b(cerita|stor(y|ies)|status)\b/i;

/** Goes on to the next one. */
export const nextStory =
  /^((cerita|story|kartu|status) )?(berikutnya|selanjutnya|lanjut)$|^(next)( (story|card|status))?( button)?$|^tombol (kartu|cerita) berikutnya$/i;

/** Shows the first one, where the page asks whether it shall. */
export const beginStories =
  /^(lihat|tampilkan|tonton|buka) (cerita|story|status)$|^(view|show|watch|open|click to view|tap to view) (story|stories|status)$|^(ketuk|klik) untuk melihat( cerita)?$/i;

/** The page's own word of which one it is. */
export const storyOf =
  /\b(?:cerita|stor(?:y|ies)|status|kartu|card)?\s*(\d{1,3})\s*(?:dari|of|\/)\s*(\d{1,3})\b/i;
