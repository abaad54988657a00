/** Whether a word of a picture is one of those that were searched for, whatever signs stand around it. */
export function isFoundWord(text: string, found: readonly string[]): boolean {
  const bare = bareOf(text);
  return bare !== '' && found.some((word) => bareOf(word) === bare);
}

function bareOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** What a word of a picture is called while it is lit, by where it stands. */
export function wordKey(page: number, line: number, word: number): string {
  return [page, line, word].join('-');
}
