import type { Facts } from './facts.ts';
import { at, isObject, type JsonObject, objectsIn, type Placed, textAt } from './json.ts';

/** Where a story has parts of itself, and of the one that it passes on; what lies elsewhere in it is of others. */
const parts =
  /^(?:\.(?:actor_photo|attached_story|attached_story_layout|comet_sections|content|context_layout|message|message_container|metadata|story|title)|\[\d+\])*$/;

/** A further story lies here; a section of that name is of the story itself. */
const further = /\.attached_story(?!\w)/g;
const section = /\.comet_sections\.attached_story(?:\.story)?$/;

/** The objects that are a story's own, or those of the one that it passes on, which may pass on a third. */
function partsOf(value: JsonObject, where: string, of: 'own' | 'shared'): (Placed & { value: JsonObject })[] {
  const all = [...objectsIn({ value, where }, () => true)].map((each) => ({
    ...each,
    path: each.where.slice(where.length),
  }));
  // Where a section has the story once more, with the one that it passes on, it is as if it stood where that is.
  const again = all.filter((each) => section.test(each.path) && isObject(each.value['attached_story']));
  const depthOf = (path: string): number => {
    const own = again
      .map((each) => each.path)
      .filter((each) => path === each || path.startsWith(`${each}.`))
      .toSorted((a, b) => a.length - b.length)
      .reduceRight((rest, each) => rest.replace(each, each.replace(section, '')), path);
    return own.match(further)?.length ?? 0;
  };
  const depth = of === 'own' ? 0 : 1;
  return all.filter(({ path }) => parts.test(path) && depthOf(path) === depth);
}

/** What a story itself says; newer pages have it some steps within. */
export function wordsOf(value: JsonObject, where: string): { text: string; where: string } | undefined {
  return only(
    partsOf(value, where, 'own').map((part) => ({
      text: textAt(part.value, 'message', 'text'),
      where: `${part.where}.message.text`,
    })),
  );
}

/** The story that another one passes on: who wrote it, where it is, and its words, each where it is told in one way. */
export function sayShared(value: JsonObject, where: string, facts: Facts): void {
  const all = partsOf(value, where, 'shared');
  const [first] = all;
  if (first === undefined) return;
  const found = (read: (part: JsonObject) => string | undefined): string | undefined =>
    only(all.map((part) => ({ text: read(part.value), where: part.where })))?.text;
  const byNumber = found((part) => textAt(part, 'post_id'));
  facts.other(
    'sharedFrom',
    {
      name: found((part) => textAt(part, 'actors', 0, 'name')),
      handle: found((part) => handleOf(at(part, 'actors', 0))),
      url:
        found((part) => textAt(part, 'wwwURL')) ??
        found((part) => textAt(part, 'url')) ??
        // A post that not everybody may see is known by its number alone.
        (byNumber === undefined ? null : `https://www.facebook.com/${byNumber}`),
      text: found((part) => textAt(part, 'message', 'text')),
    },
    first.where,
  );
}

/** What is told in one way alone, at its first place. */
function only(
  told: { text: string | undefined; where: string }[],
): { text: string; where: string } | undefined {
  const said = told.flatMap(({ text, where }) => (text === undefined ? [] : [{ text, where }]));
  return new Set(said.map(({ text }) => text)).size === 1 ? said[0] : undefined;
}

/** The handle in the address that an account gives as its own; undefined for a number. */
export function handleOf(actor: unknown): string | undefined {
  const address = textAt(actor, 'url') ?? '';
  const handle = /^https?:\/\/(?:[\w-]+\.)?facebook\.com\/([\w.-]+)\/?$/.exec(address)?.[1];
  return handle !== undefined && /\.php$|^\d+$/.test(handle) ? undefined : handle;
}
