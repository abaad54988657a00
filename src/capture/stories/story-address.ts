/** By what an address is one of stories. */
export const storyPath = /\/(stories|story)(\/|$)/i;

/** Whether an address is one of stories, by its form. */
export function isStoryAddress(address: string): boolean {
  return storyPath.test(URL.parse(address)?.pathname ?? '');
}

/** Whose stories they are, by the address; null where it does not say. */
export function accountOf(address: string): string | null {
  return (
    /\/(?:stories|story)\/([^/?]+)/i.exec(URL.parse(address)?.pathname ?? '')?.[1]?.toLowerCase() ?? null
  );
}
