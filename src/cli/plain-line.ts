/**
 * One line as it may be shown to a person: titles, names and addresses come from outside, and whatever in
 * them would move the cursor, begin a line of its own or turn the direction of writing is shown as `\u{…}`.
 */
export function plainLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
