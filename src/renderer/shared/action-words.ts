import type { PageAction } from '../../contract/capture-record.ts';
import type { Words } from '../../words/say.ts';
import { sayReason } from './reason-words.ts';

/** How the details of actions are written whose details are more than a name or an address. */
const forms: Readonly<Record<string, RegExp>> = {
  'dialog-accepted': /^(?<dialog>\w+): (?<name>.*)$/s,
  'dialog-dismissed': /^(?<dialog>\w+): (?<name>.*)$/s,
  'frame-scrolled': /^(?<windows>\d+) windows$/,
  'list-walked': /^(?<list>\w+): (?<rows>\d+) rows, (?<accounts>\d+) accounts, (?<pictures>\d+) pictures$/,
  'pieces-fetched': /^(?<name>.*): (?<done>\d+) \/ (?<of>\d+)$/s,
  played: /^(?<name>.*), (?<seconds>\d+) s: (?<how>\w+)$/s,
  'rows-walked': /^(?<rows>\d+) rows, (?<pictures>\d+) pictures$/,
  'scripts-stopped': /^no answer in (?<ms>\d+) ms$/,
  scrolled:
    /^(?<windows>\d+) windows, (?<height>\d+) px(?:, (?<inner>\d+) inner)?; (?<requests>\d+) requests on the way$/,
  'stopped-loading': /^(?<requests>\d+) requests$/,
  'stories-watched': /^(?<stories>\d+) stories: (?<ended>[\w-]+)$/,
  watched: /^(?<pictures>\d+) small pictures, not kept$/,
};

const ofCopy = 'copy-';

/**
 * What was done to a page, in plain words. A kind or a detail that this version does not know is given as the record has
 * it, and said to be.
 */
export function sayAction(words: Words, { what, detail = '' }: Pick<PageAction, 'what' | 'detail'>): string {
  if (what.startsWith(ofCopy)) {
    const action = sayAction(words, { what: what.slice(ofCopy.length), detail });
    return words.say('action.in-copy', { action });
  }
  const parts = forms[what] === undefined ? { name: detail } : forms[what].exec(detail)?.groups;
  const code = parts === undefined ? what : codeOf(what, parts);
  const said = words.sayCode('action', code, parts === undefined ? {} : paramsOf(words, parts));
  if (said !== code && parts !== undefined) return said;
  return words.say('action.as-recorded', { text: detail === '' ? what : `${what} · ${detail}` });
}

type Parts = Readonly<Record<string, string | undefined>>;

/** Some details are said in a sentence of their own. */
function codeOf(what: string, { name, how, inner }: Parts): string {
  if (name === 'Escape' || name === 'history.back') return `${what}-by-key`;
  if (what === 'story-next' && (name === 'ArrowRight' || name === 'tap')) return `${what}-${name}`;
  if (how !== undefined) return `${what}-${how}`;
  return inner === undefined ? what : `${what}-inner`;
}

function paramsOf(words: Words, parts: Parts): Record<string, string | number> {
  const { dialog, ended, list, ms, ...rest } = parts;
  return {
    ...Object.fromEntries(
      Object.entries(rest).map(([name, text = '']) => [
        name,
        name !== 'name' && /^\d+$/.test(text) ? Number(text) : text,
      ]),
    ),
    ...(dialog === undefined ? {} : { dialog: words.sayCode('action.dialog', dialog) }),
    ...(list === undefined ? {} : { list: words.sayCode('people', `list-${list}`) }),
    ...(ms === undefined ? {} : { seconds: Math.round(Number(ms) / 1000) }),
    ...(ended === undefined
      ? {}
      : { ended: ended === 'end' ? words.say('action.stories-end') : sayReason(words, ended) }),
  };
}
